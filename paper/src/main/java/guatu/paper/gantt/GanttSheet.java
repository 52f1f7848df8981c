package guatu.paper.gantt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is to be printed.
 *
 * @param subtitle as-of time, list version and whatever else the sheet must say of itself
 * @param statusDate where the line of "today" stands
 * @param daysOff days to be shaded when a day is wide enough to be seen
 */
public record GanttSheet(
        String title,
        String subtitle,
        LocalDate statusDate,
        List<GanttRow> rows,
        List<GanttLink> links,
        Set<LocalDate> daysOff,
        Words words) {

    /** The few words that the chart itself prints, in the reader's language. */
    public record Words(
            String item,
            String start,
            String finish,
            String baseline,
            String forecast,
            String actual,
            String critical,
            String statusDate,
            String pageOf) {

        /** 中文. */
        public static final Words CHINESE =
                new Words("事项", "开始", "完成", "基准", "预测", "实际", "关键线路", "数据日期", "第 %d 页，共 %d 页");

        /** English. */
        public static final Words ENGLISH =
                new Words(
                        "Item",
                        "Start",
                        "Finish",
                        "Baseline",
                        "Forecast",
                        "Actual",
                        "Critical path",
                        "Status date",
                        "page %d of %d");
    }
}
