package guatu.planfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;

/**
 * Three activities of a resettlement compound from Monday 7 March 2022, five days a week from 8 to
 * 12 and 13 to 17: 基础 of 5 days, 主体 of 10 after it, 外墙 begins 3 days after 主体 begins and must not
 * begin before 6 April.
 */
final class SmallPlan {
    private SmallPlan() {}

    static byte[] bytes(PlanFormat format) throws IOException {
        ProjectFile file = file();
        var out = new ByteArrayOutputStream();
        switch (format) {
            case MSPDI -> new MSPDIWriter().write(file, out);
            case PMXML -> new PrimaveraPMFileWriter().write(file, out);
            case XER -> {
                var writer = new PrimaveraXERFileWriter();
                writer.setCharset(Encoding.CHINESE);
                writer.write(file, out);
            }
            case MPP -> throw new IllegalArgumentException("nobody writes MPP");
        }
        return out.toByteArray();
    }

    private static ProjectFile file() {
        var file = new ProjectFile();
        ProjectCalendar calendar = calendar(file);
        LocalDateTime start = LocalDateTime.of(2022, 3, 7, 8, 0);
        var properties = file.getProjectProperties();
        properties.setDefaultCalendar(calendar);
        properties.setName("安置区一期");
        properties.setProjectID("AZQ1");
        properties.setStartDate(start);
        properties.setPlannedStart(start);
        properties.setStatusDate(start);
        Task whole = file.addTask();
        whole.setName("安置区");
        Task base = task(whole, calendar, "基础", "A1010", 5);
        Task body = task(whole, calendar, "主体", "A1020", 10);
        Task front = task(whole, calendar, "外墙", "A1030", 4);
        relate(base, body, RelationType.FINISH_START, 0);
        relate(body, front, RelationType.START_START, 3);
        front.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        front.setConstraintDate(LocalDateTime.of(2022, 4, 6, 8, 0));
        return file;
    }

    private static Task task(
            Task parent, ProjectCalendar calendar, String name, String code, int days) {
        Task task = parent.addTask();
        Duration duration = Duration.getInstance(8 * days, TimeUnit.HOURS);
        task.setName(name);
        task.setActivityID(code);
        task.setActivityType(ActivityType.TASK_DEPENDENT);
        task.setCalendar(calendar);
        task.setDuration(duration);
        task.setPlannedDuration(duration);
        task.setRemainingDuration(duration);
        task.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
        return task;
    }

    private static void relate(Task from, Task to, RelationType type, int days) {
        to.addPredecessor(
                new Relation.Builder()
                        .predecessorTask(from)
                        .type(type)
                        .lag(Duration.getInstance(8 * days, TimeUnit.HOURS)));
    }

    private static ProjectCalendar calendar(ProjectFile file) {
        ProjectCalendar calendar = file.addCalendar();
        calendar.setName("五天");
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = day.getValue() <= 5;
            calendar.setCalendarDayType(day, works ? DayType.WORKING : DayType.NON_WORKING);
            var hours = calendar.addCalendarHours(day);
            if (works) {
                hours.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
                hours.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        return calendar;
    }
}
