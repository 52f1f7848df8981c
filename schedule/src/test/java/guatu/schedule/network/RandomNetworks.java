package guatu.schedule.network;

import guatu.schedule.time.Moments;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.ShiftException;
import guatu.schedule.time.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Networks made up from a seed: all relations, lags, calendars, shapes and bounds. */
final class RandomNetworks {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2060, 12, 31);
    static final int START = Moments.of(LocalDate.of(2022, 3, 1));

    private RandomNetworks() {}

    /** Five days of two half days, six long days, night shifts with holidays, around the clock. */
    static List<WorkTime> calendars() {
        List<Shift> office = List.of(Shift.of(8 * 60, 12 * 60), Shift.of(13 * 60, 17 * 60));
        List<Shift> site = List.of(Shift.of(7 * 60, 18 * 60));
        List<Shift> night = List.of(Shift.of(22 * 60, 6 * 60));
        var festival =
                new ShiftException(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 10, 7), List.of());
        return List.of(
                        new ShiftCalendar(week(office, 5), List.of(festival)),
                        new ShiftCalendar(week(site, 6), List.of(festival)),
                        new ShiftCalendar(week(night, 5), List.of()),
                        ShiftCalendar.always())
                .stream()
                .map(calendar -> calendar.workTime(FIRST, LAST))
                .toList();
    }

    static WorkTime anyCalendar(SplittableRandom random) {
        return calendars().get(random.nextInt(4));
    }

    static NetworkBuilder builder(SplittableRandom random, int activities) {
        var builder = new NetworkBuilder();
        calendars().forEach(builder::calendar);
        int projects = 1 + activities / 20;
        for (int p = 0; p < projects; p++) {
            boolean due = random.nextInt(4) == 0;
            int mustFinish = due ? START + random.nextInt(400) * 1440 : Integer.MAX_VALUE;
            builder.project(random.nextInt(4), START + random.nextInt(30) * 1440, mustFinish);
        }
        for (int a = 0; a < activities; a++) {
            Shape shape = random.nextInt(6) == 0 ? anyShape(random) : Shape.TASK;
            int work = shape == Shape.TASK || shape == Shape.SPAN ? random.nextInt(9_600) : 0;
            builder.activity(random.nextInt(projects), random.nextInt(4), shape, work);
            if (random.nextInt(5) == 0) {
                builder.bound(a, anyBound(random), START + random.nextInt(300) * 1440 + 480);
            }
        }
        for (int a = 1; a < activities; a++) {
            for (int r = random.nextInt(4); r > 0; r--) {
                relate(builder, random, random.nextInt(Math.max(0, a - 40), a), a);
            }
        }
        return builder;
    }

    static Bound anyBound(SplittableRandom random) {
        return Bound.values()[random.nextInt(Bound.values().length)];
    }

    private static Shape anyShape(SplittableRandom random) {
        return Shape.values()[random.nextInt(Shape.values().length)];
    }

    private static void relate(NetworkBuilder builder, SplittableRandom random, int from, int to) {
        int lag = random.nextInt(3) == 0 ? random.nextInt(-1_000, 5_000) : 0;
        builder.relation(
                from,
                to,
                RelationType.values()[random.nextInt(4)],
                LagTime.values()[random.nextInt(4)],
                lag);
    }

    private static List<List<Shift>> week(List<Shift> shifts, int days) {
        var week = new ArrayList<List<Shift>>();
        for (int day = 0; day < 7; day++) {
            week.add(day < days ? shifts : List.of());
        }
        return week;
    }
}
