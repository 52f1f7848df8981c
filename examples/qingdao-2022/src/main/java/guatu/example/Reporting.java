package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What the posts of one made-up project have reported by the status date. */
final class Reporting {

    private static final List<String> OBSTACLES =
            List.of("征迁未完成，场地未交付", "管线产权单位尚未迁改", "设计变更待审批", "施工图审查未通过，需补充地勘");

    private final WorkingCalendar calendar;
    private final LocalDate statusDate;
    private final RandomGenerator random;
    private final Map<String, LocalDate> started = new HashMap<>();
    private final Map<String, LocalDate> finished = new HashMap<>();

    Reporting(WorkingCalendar calendar, LocalDate statusDate, RandomGenerator random) {
        this.calendar = calendar;
        this.statusDate = statusDate;
        this.random = random;
    }

    /** The reports on each step, in the order of the steps. */
    List<List<Report>> of(List<Step> steps, Placement placement, Course course) {
        List<List<Report>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Course shown = i == placement.current() ? course : Course.ON_TRACK;
            boolean punctual = course == Course.ON_TRACK;
            all.add(
                    course == Course.NOT_STARTED
                            ? List.of()
                            : on(steps.get(i), placement.spans().get(i), shown, punctual));
        }
        return all;
    }

    private List<Report> on(Step step, Span planned, Course shown, boolean punctual) {
        LocalDate released = released(step);
        if (released == null || latest(planned.start(), released).isAfter(statusDate)) {
            return announced(planned, punctual && !planned.start().isBefore(statusDate));
        }
        LocalDate start = latest(planned.start(), released);
        started.put(step.number(), start);
        List<Report> reports = new ArrayList<>(List.of(Report.started(start)));
        LocalDate finish = finish(step, planned, start);
        boolean troubled =
                shown == Course.AT_RISK || shown == Course.LATE || shown == Course.STOPPED;
        if (!troubled && finish != null && !finish.isAfter(statusDate)) {
            finished.put(step.number(), finish);
            reports.add(Report.finished(finish));
        } else {
            reports.addAll(underWay(planned, start, shown));
        }
        return reports;
    }

    /** The day from which the step may start; null while an earlier step holds it. */
    private @Nullable LocalDate released(Step step) {
        LocalDate day = LocalDate.MIN;
        for (Link link : step.links()) {
            LocalDate earlier =
                    switch (link.type()) {
                        case FS -> finished.get(link.from());
                        case SS -> started.get(link.from());
                        case FF -> LocalDate.MIN;
                    };
            if (earlier == null) {
                return null;
            }
            boolean next = link.type() == Link.Type.FS;
            day = latest(day, next ? calendar.add(earlier, 1) : earlier);
        }
        return day;
    }

    /** One step in fourteen was finished up to six working days late; the others in time. */
    private @Nullable LocalDate finish(Step step, Span planned, LocalDate start) {
        for (Link link : step.links()) {
            if (link.type() == Link.Type.FF && !finished.containsKey(link.from())) {
                return null;
            }
        }
        int off = random.nextInt(14) == 0 ? random.nextInt(1, 7) : -random.nextInt(0, 3);
        return latest(start, calendar.add(planned.finish(), off));
    }

    /** A step that is due within days though not yet to be started is announced in time. */
    private List<Report> announced(Span planned, boolean punctual) {
        boolean soon = !planned.finish().isAfter(calendar.add(statusDate, 14));
        return punctual && soon
                ? List.of(Report.expected(recently(planned.start()), planned.finish(), "准备就绪"))
                : List.of();
    }

    private List<Report> underWay(Span planned, LocalDate start, Course shown) {
        LocalDate on = latest(start, recently(start));
        return switch (shown) {
            case AT_RISK -> {
                LocalDate expected =
                        calendar.add(latest(planned.finish(), statusDate), random.nextInt(3, 9));
                yield List.of(Report.progress(on, percent(planned, -9), expected, "进度偏慢，正在赶工"));
            }
            case LATE -> {
                boolean overdue = planned.finish().isBefore(statusDate);
                LocalDate expected =
                        overdue
                                ? calendar.add(statusDate, random.nextInt(4, 22))
                                : calendar.add(planned.finish(), random.nextInt(13, 34));
                yield List.of(Report.progress(on, percent(planned, -22), expected, "滞后，已列入督办"));
            }
            case STOPPED -> {
                LocalDate stopped =
                        latest(
                                start,
                                calendar.onOrAfter(statusDate.minusDays(random.nextInt(12, 45))));
                String obstacle = OBSTACLES.get(random.nextInt(OBSTACLES.size()));
                yield List.of(Report.blocked(stopped, obstacle));
            }
            case DONE, ON_TRACK, NOT_STARTED ->
                    List.of(Report.progress(on, percent(planned, 6), null, ""));
        };
    }

    /** The share of the span that has gone by, and so many points more or less; 1 to 96. */
    private int percent(Span planned, int ahead) {
        int whole = Math.max(1, calendar.workingDaysLeft(planned.start(), planned.finish()));
        int gone = calendar.workingDaysLeft(planned.start(), statusDate);
        return Math.clamp(Math.round(100f * gone / whole) + ahead, 1, 96);
    }

    private LocalDate recently(LocalDate notBefore) {
        LocalDate day = calendar.add(statusDate, -random.nextInt(1, 9));
        return notBefore.isAfter(statusDate) ? day : latest(notBefore, day);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
