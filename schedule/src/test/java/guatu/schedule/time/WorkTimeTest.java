package guatu.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Working time counted by rank agrees with working time counted minute by minute. */
class WorkTimeTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 26);

    @Test
    void workIsCountedOverNightAndFestival() {
        WorkTime time = nightShift();

        assertThat(Moments.at(time.add(at("2022-09-30T22:00"), 8 * 60)))
                .isEqualTo(LocalDateTime.parse("2022-10-01T06:00"));
        assertThat(Moments.at(time.nextStart(at("2022-10-01T06:00"))))
                .as("the festival is not worked")
                .isEqualTo(LocalDateTime.parse("2022-10-10T22:00"));
        assertThat(Moments.at(time.lastEnd(at("2022-10-05T12:00"))))
                .isEqualTo(LocalDateTime.parse("2022-10-01T06:00"));
    }

    @Test
    void rankAndItsInverseAgreeWithCountingMinutes() {
        long seed = 20220926;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            var works = new boolean[4_000];
            for (int at = random.nextInt(50); at < works.length; at++) {
                int until = Math.min(works.length, at + 1 + random.nextInt(200));
                for (; at < until; at++) {
                    works[at] = true;
                }
                at += random.nextInt(900);
            }
            check(works, new WorkTime(0, works.length, intervals(works)), seed);
        }
    }

    @Test
    void shiftsOnTheHalfHourAreCountedAlike() {
        long seed = 20220927;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            var works = new boolean[6_000];
            for (int half = 0; half < works.length / 30; half++) {
                Arrays.fill(works, 30 * half, 30 * half + 30, random.nextBoolean());
            }
            Arrays.fill(works, 0, 30, true);
            check(works, new WorkTime(0, works.length, intervals(works)), seed);
        }
    }

    @Test
    void aCalendarWithoutWorkIsRefused() {
        var never = new ShiftCalendar(Collections.nCopies(7, List.of()), List.of());

        assertThatThrownBy(() -> never.workTime(MONDAY, MONDAY.plusDays(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("working time");
    }

    private static void check(boolean[] works, WorkTime time, long seed) {
        int rank = 0;
        int lastEnd = 0;
        for (int minute = 0; minute < works.length; minute++) {
            assertThat(time.rank(minute)).as("seed %d", seed).isEqualTo(rank);
            lastEnd = minute > 0 && works[minute - 1] ? minute : lastEnd;
            assertThat(time.lastEnd(minute)).as("seed %d", seed).isEqualTo(lastEnd);
            if (works[minute]) {
                assertThat(time.nextStart(minute)).as("seed %d", seed).isEqualTo(minute);
                assertThat(time.startAt(rank)).as("seed %d", seed).isEqualTo(minute);
                assertThat(time.endAt(rank + 1)).as("seed %d", seed).isEqualTo(minute + 1);
                rank++;
            }
        }
        assertThat(time.work()).isEqualTo(rank);
    }

    private static int[] intervals(boolean[] works) {
        var list = IntStream.builder();
        for (int minute = 0; minute <= works.length; minute++) {
            boolean now = minute < works.length && works[minute];
            boolean before = minute > 0 && works[minute - 1];
            if (now != before) {
                list.add(minute);
            }
        }
        return list.build().toArray();
    }

    private static WorkTime nightShift() {
        List<Shift> night = List.of(Shift.of(22 * 60, 6 * 60));
        var festival = new ShiftException(MONDAY.plusDays(5), MONDAY.plusDays(11), List.of());
        var week = List.of(night, night, night, night, night, List.<Shift>of(), List.<Shift>of());
        return new ShiftCalendar(week, List.of(festival)).workTime(MONDAY, MONDAY.plusDays(60));
    }

    private static int at(String time) {
        return Moments.of(LocalDateTime.parse(time));
    }
}
