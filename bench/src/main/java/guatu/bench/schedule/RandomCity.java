package guatu.bench.schedule;

import guatu.schedule.network.Bound;
import guatu.schedule.network.LagTime;
import guatu.schedule.network.Network;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.RelationType;
import guatu.schedule.network.Shape;
import guatu.schedule.time.Moments;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A city's portfolio made up from a seed: projects of 200 activities, all four relations, lags,
 * three calendars and constraints, told to anyone who listens.
 */
final class RandomCity {
    static final LocalDate START = LocalDate.of(2022, 3, 1);
    static final int PROJECT_SIZE = 200;
    private static final long SEED = 20220209;
    private static final int HOUR = 60;

    private final int activities;

    RandomCity(int activities) {
        this.activities = activities;
    }

    /** Hears the city told. */
    interface Listener {
        void activity(int activity, int calendar, int hours);

        void startOnOrAfter(int activity, LocalDate date);

        void finishOnOrBefore(int activity, LocalDate date);

        void relation(int from, int to, RelationType type, int lagHours);
    }

    /** Five days of eight hours, six of eight, seven of eight. */
    static List<ShiftCalendar> calendars() {
        List<Shift> day = List.of(Shift.of(8 * HOUR, 12 * HOUR), Shift.of(13 * HOUR, 17 * HOUR));
        var calendars = new ArrayList<ShiftCalendar>();
        for (int days = 5; days <= 7; days++) {
            var week = new ArrayList<List<Shift>>();
            for (int weekday = 0; weekday < 7; weekday++) {
                week.add(weekday < days ? day : List.of());
            }
            calendars.add(new ShiftCalendar(week, List.of()));
        }
        return calendars;
    }

    static List<WorkTime> workTimes() {
        return calendars().stream()
                .map(calendar -> calendar.workTime(START.minusYears(1), START.plusYears(20)))
                .toList();
    }

    void tell(Listener listener) {
        var random = new SplittableRandom(SEED);
        for (int a = 0; a < activities; a++) {
            listener.activity(a, random.nextInt(3), 8 * (1 + random.nextInt(10)));
            LocalDate date = START.plusDays(random.nextInt(600));
            switch (random.nextInt(50)) {
                case 0 -> listener.startOnOrAfter(a, date);
                case 1 -> listener.finishOnOrBefore(a, date);
                default -> {
                    // Most activities are held by their relations alone.
                }
            }
            int inProject = a % PROJECT_SIZE;
            for (int r = inProject == 0 ? 0 : 1 + random.nextInt(2); r > 0; r--) {
                int from = a - 1 - random.nextInt(Math.min(inProject, 20));
                listener.relation(from, a, type(random), lag(random));
            }
        }
    }

    Network network() {
        var builder = new NetworkBuilder();
        workTimes().forEach(builder::calendar);
        int start = Moments.of(START);
        for (int p = 0; p * PROJECT_SIZE < activities; p++) {
            builder.project(0, start, Integer.MAX_VALUE);
        }
        tell(new Building(builder));
        return builder.build();
    }

    private static RelationType type(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> RelationType.SS;
            case 1 -> RelationType.FF;
            case 2 -> RelationType.SF;
            default -> RelationType.FS;
        };
    }

    private static int lag(SplittableRandom random) {
        return random.nextInt(4) == 0 ? 8 * (1 + random.nextInt(5)) : 0;
    }

    private record Building(NetworkBuilder builder) implements Listener {
        @Override
        public void activity(int activity, int calendar, int hours) {
            builder.activity(activity / PROJECT_SIZE, calendar, Shape.TASK, hours * HOUR);
        }

        @Override
        public void startOnOrAfter(int activity, LocalDate date) {
            builder.bound(activity, Bound.START_FLOOR, Moments.of(date));
        }

        @Override
        public void finishOnOrBefore(int activity, LocalDate date) {
            builder.bound(activity, Bound.FINISH_CAP, Moments.of(date.plusDays(1)));
        }

        @Override
        public void relation(int from, int to, RelationType type, int lagHours) {
            builder.relation(from, to, type, LagTime.PREDECESSOR, lagHours * HOUR);
        }
    }
}
