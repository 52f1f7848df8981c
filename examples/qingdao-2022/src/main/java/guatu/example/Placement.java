package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where a project stands in time, so that on the status date it is as its course says.
 *
 * @param spans the spans of its steps
 * @param current the index of the step on which the course shows; -1 where none does
 */
record Placement(List<Span> spans, int current) {

    /** A project that breaks ground in a later year may not do so before this day. */
    private static final LocalDate NEXT_YEAR = LocalDate.of(2023, 1, 3);

    /** Whether the project is before its groundbreaking (前期) or past it (在建). */
    enum Stage {
        PREPARED,
        BUILT;

        static Stage of(String chinese) {
            return switch (chinese) {
                case "前期" -> PREPARED;
                case "在建" -> BUILT;
                default -> throw new IllegalArgumentException("no stage " + chinese);
            };
        }
    }

    static Placement of(
            Layout layout,
            Course course,
            Stage stage,
            LocalDate statusDate,
            RandomGenerator random) {
        WorkingCalendar calendar = layout.calendar();
        return switch (course) {
            case DONE -> ending(layout, calendar.add(statusDate, -random.nextInt(3, 70)));
            case NOT_STARTED ->
                    new Placement(
                            layout.from(calendar.add(statusDate, random.nextInt(14, 70))), -1);
            case ON_TRACK, AT_RISK, LATE, STOPPED ->
                    underWay(layout, course, stage, statusDate, random);
        };
    }

    private static Placement ending(Layout layout, LocalDate finish) {
        LocalDate start = finish.minusDays(1);
        List<Span> spans = layout.from(start);
        while (spans.getLast().finish().isAfter(finish)) {
            start = layout.calendar().add(start, -1);
            spans = layout.from(start);
        }
        return new Placement(spans, -1);
    }

    private static Placement underWay(
            Layout layout,
            Course course,
            Stage stage,
            LocalDate statusDate,
            RandomGenerator random) {
        int groundBreaking = layout.groundBreaking();
        List<Integer> candidates = new ArrayList<>();
        int from = stage == Stage.PREPARED ? 0 : groundBreaking + 1;
        int to = stage == Stage.PREPARED ? groundBreaking : layout.steps().size() - 1;
        for (int i = from; i < to; i++) {
            if (layout.days().get(i) >= 8) {
                candidates.add(i);
            }
        }
        List<Integer> untried = new ArrayList<>(candidates);
        while (!untried.isEmpty()) {
            int step = untried.remove(/* index */ random.nextInt(untried.size()));
            Placement placed = around(layout, step, course, statusDate, random);
            if (stage == Stage.BUILT
                    || !placed.spans().get(groundBreaking).start().isBefore(NEXT_YEAR)) {
                return placed;
            }
        }
        return around(layout, candidates.getFirst(), course, statusDate, random);
    }

    /** Puts the status date into the step, or for a late project a little after its finish. */
    private static Placement around(
            Layout layout, int step, Course course, LocalDate statusDate, RandomGenerator random) {
        WorkingCalendar calendar = layout.calendar();
        boolean overdue = course == Course.LATE && random.nextInt(5) < 3;
        double share = 0.3 + random.nextDouble() * 0.4;
        int after = random.nextInt(3, 24);
        LocalDate start = calendar.add(statusDate, -1);
        List<Span> spans = layout.from(start);
        for (int round = 0; round < 4; round++) {
            Span span = spans.get(step);
            LocalDate wanted =
                    overdue
                            ? calendar.add(span.finish(), after)
                            : calendar.add(span.start(), (int) (layout.days().get(step) * share));
            start = calendar.add(start, calendar.workingDaysBetween(wanted, statusDate));
            spans = layout.from(start);
        }
        return new Placement(spans, step);
    }
}
