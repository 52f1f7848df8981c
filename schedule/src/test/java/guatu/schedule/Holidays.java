package guatu.schedule;

import static java.util.stream.Collectors.groupingBy;

import guatu.schedule.calendar.ChineseHolidays;
import guatu.schedule.calendar.DayNotice;
import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.calendar.YearNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published notices of 2021 to 2026, and the calendar made of them. */
public final class Holidays {
    private Holidays() {}

    /** The calendar of all notices. */
    public static WorkingCalendar calendar() {
        return ChineseHolidays.calendar(notices());
    }

    /** The notices by year; that of 2027 is not out. */
    public static List<YearNotice> notices() {
        Map<Integer, List<String[]>> byYear =
                lines().stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" "))
                        .collect(groupingBy(words -> Integer.parseInt(words[3])));
        byYear.put(2027, List.of());
        return byYear.entrySet().stream()
                .map(year ->
                        new YearNotice(
                                year.getKey(),
                                year.getValue().stream().map(Holidays::day).toList()))
                .toList();
    }

    private static DayNotice day(String[] words) {
        return new DayNotice(LocalDate.parse(words[0]), words[1].equals("off"), words[2]);
    }

    private static List<String> lines() {
        try (var in = Holidays.class.getResourceAsStream("holidays.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
