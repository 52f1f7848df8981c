package guatu.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.time.Moments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A bare export of Microsoft Project, without any of the fields that only Primavera knows, goes out
 * to Primavera and keeps its dates. Five days a week from Tuesday 1 March 2022.
 */
class CrossingTest {
    private static final List<PlanFormat> PRIMAVERA = List.of(PlanFormat.XER, PlanFormat.PMXML);

    @Test
    void aBarePlanOfMicrosoftProjectGoesOutToPrimavera() throws Exception {
        byte[] bare =
                project(
                        task(1, "立项", "PT40H0M0S", 7, ""),
                        task(2, "开工", "PT0H0M0S", 7, after(1, 0, 7)),
                        task(3, "施工", "PT80H0M0S", 7, after(2, 4_800, 7)));

        for (PlanFormat format : PRIMAVERA) {
            PlanFile again = crossed(bare, format);

            assertThat(finishes(again))
                    .as("%s", format)
                    .isEqualTo(
                            Map.of(
                                    "立项", "2022-03-07T17:00",
                                    "开工", "2022-03-07T17:00",
                                    "施工", "2022-03-22T17:00"));
            assertThat(again.problems()).as("%s", format).isEmpty();
        }
    }

    @Test
    void lagsInPercentAndByTheClockBecomeTheWorkTheyComeTo() throws Exception {
        int percent = 19;
        int elapsedDays = 8;
        int threeDays = 3 * 24 * 60 * 10;
        byte[] bare =
                project(
                        task(1, "拆迁", "PT40H0M0S", 7, ""),
                        task(2, "勘察", "PT40H0M0S", 7, after(1, 50, percent)),
                        task(3, "公示期满", "PT40H0M0S", 7, after(1, threeDays, elapsedDays)));

        for (PlanFormat format : PRIMAVERA) {
            assertThat(finishes(crossed(bare, format)))
                    .as("%s: 勘察 from Thursday noon, 公示期满 from Friday", format)
                    .containsEntry("勘察", "2022-03-17T12:00")
                    .containsEntry("公示期满", "2022-03-17T17:00");
        }
    }

    @Test
    void whatLastsByTheClockGetsACalendarAroundTheClock() throws Exception {
        byte[] bare =
                project(
                        task(1, "混凝土养护", "PT72H0M0S", 8, ""),
                        task(2, "拆模", "PT8H0M0S", 7, after(1, 0, 7)));

        for (PlanFormat format : PRIMAVERA) {
            assertThat(finishes(crossed(bare, format)))
                    .as("%s", format)
                    .containsEntry("混凝土养护", "2022-03-04T08:00")
                    .containsEntry("拆模", "2022-03-04T17:00");
        }
    }

    private static PlanFile crossed(byte[] bare, PlanFormat format)
            throws PlanFileException, IOException {
        PlanFile file = PlanFiles.read(bare).getFirst();
        var out = new ByteArrayOutputStream();
        PlanWriting.write(file, file.dated(), Set.of(), format, out);
        return PlanFiles.read(out.toByteArray()).getFirst();
    }

    private static Map<String, String> finishes(PlanFile file) {
        var dates = file.dated().dates();
        return file.items().values().stream()
                .filter(item -> !item.summary())
                .collect(
                        Collectors.toMap(
                                PlanItem::name,
                                item -> Moments.at(dates.get(item.id()).finish()).toString()));
    }

    private static String task(int uid, String name, String work, int unit, String predecessor) {
        return """
        <Task><UID>%d</UID><ID>%d</ID><Name>%s</Name><Type>1</Type><OutlineLevel>1</OutlineLevel>
        <Duration>%s</Duration><DurationFormat>%d</DurationFormat>%s</Task>
        """
                .formatted(uid, uid, name, work, unit, predecessor);
    }

    /** Finish to start, with a lag in tenths of minutes or in percent. */
    private static String after(int uid, int lag, int unit) {
        return """
        <PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type>
        <LinkLag>%d</LinkLag><LagFormat>%d</LagFormat></PredecessorLink>
        """
                .formatted(uid, lag, unit);
    }

    private static byte[] project(String... tasks) {
        var week = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            week.append(
                    day == 1 || day == 7
                            ? "<WeekDay><DayType>%d</DayType><DayWorking>0</DayWorking></WeekDay>"
                                    .formatted(day)
                            : """
                            <WeekDay><DayType>%d</DayType><DayWorking>1</DayWorking><WorkingTimes>
                            <WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>
                            <WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>
                            </WorkingTimes></WeekDay>
                            """
                                    .formatted(day));
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Project xmlns="http://schemas.microsoft.com/project"><Name>片区</Name>
        <ScheduleFromStart>1</ScheduleFromStart><StartDate>2022-03-01T08:00:00</StartDate>
        <CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
        <Calendars><Calendar><UID>1</UID><Name>标准</Name><IsBaseCalendar>1</IsBaseCalendar>
        <WeekDays>%s</WeekDays></Calendar></Calendars><Tasks>%s</Tasks></Project>
        """
                .formatted(week, String.join("", tasks))
                .getBytes(StandardCharsets.UTF_8);
    }
}
