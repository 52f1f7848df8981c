package guatu.schedule.oracle;

import guatu.schedule.network.LagTime;
import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.ShiftException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an oracle file: lines of fields between bars, the first naming what the line holds: P the
 * project, C a calendar, X days that differ from it, T an activity, R a relation. S a resource, A
 * an assignment. A line that cannot be read is named in {@link OracleFile#complaints()} and left
 * out.
 */
public final class OracleReader {
    private static final int HUNDREDTHS = 100;

    private final Map<String, Integer> calendarOf = new HashMap<>();
    private final List<List<List<Shift>>> weeks = new ArrayList<>();
    private final List<List<ShiftException>> exceptions = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<ActivityLink> links = new ArrayList<>();
    private final Map<String, StoredDates> stored = new LinkedHashMap<>();
    private final Set<String> labour = new HashSet<>();
    private final Map<String, Integer> labourMinutes = new HashMap<>();
    private final Map<String, Integer> workers = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int defaultCalendar;
    private @Nullable Fields project;

    private OracleReader() {}

    /**
     * Reads a file's lines.
     *
     * @throws IllegalArgumentException if there is no readable project line
     */
    public static OracleFile read(List<String> lines) {
        var reader = new OracleReader();
        for (int number = 1; number <= lines.size(); number++) {
            try {
                reader.line(new Fields(lines.get(number - 1)));
            } catch (RuntimeException unreadable) {
                reader.complaints.add("line %d: %s".formatted(number, unreadable.getMessage()));
            }
        }
        return reader.file();
    }

    private void line(Fields fields) {
        switch (fields.text(0)) {
            case "P" -> project = fields;
            case "C" -> calendar(fields);
            case "X" -> exception(fields);
            case "T" -> activity(fields);
            case "R" -> relation(fields);
            case "S" -> labour(fields);
            case "A" -> assignment(fields);
            default -> complaints.add("unknown line " + fields.text(0));
        }
    }

    private void calendar(Fields fields) {
        calendarOf.put(fields.text(1), weeks.size());
        if (fields.text(2).equals("default")) {
            defaultCalendar = weeks.size();
        }
        var week = new ArrayList<List<Shift>>();
        for (int day = 0; day < 7; day++) {
            week.add(shifts(fields.text(3 + day)));
        }
        weeks.add(week);
        exceptions.add(new ArrayList<>());
    }

    private void exception(Fields fields) {
        int calendar = calendar(fields.text(1));
        LocalDate from = LocalDate.parse(fields.text(2));
        LocalDate to = LocalDate.parse(fields.text(3));
        exceptions.get(calendar).add(new ShiftException(from, to, shifts(fields.text(4))));
    }

    private void activity(Fields fields) {
        boolean primavera = isPrimavera();
        int calendar = fields.text(7).isEmpty() ? defaultCalendar : calendar(fields.text(7));
        Activity activity = new OracleActivity(fields, primavera).activity(calendar);
        activities.add(activity);
        stored.put(
                activity.id(),
                new StoredDates(
                        fields.moment(21),
                        fields.moment(22),
                        fields.moment(23),
                        fields.moment(24),
                        fields.moment(25),
                        fields.moment(26),
                        fields.number(27),
                        fields.number(28)));
    }

    private void labour(Fields fields) {
        if (fields.text(2).equals("WORK")) {
            labour.add(fields.text(1));
        }
    }

    /**
     * Labour at so many units takes its work divided by them: a task on which several work lasts
     * its longest. On a single one work may be spread unevenly (work contour), so that the duration
     * says more.
     */
    private void assignment(Fields fields) {
        Integer work = fields.number(4);
        double units = fields.text(3).isEmpty() ? 0 : Double.parseDouble(fields.text(3));
        if (labour.contains(fields.text(2)) && work != null && work > 0 && units > 0) {
            int minutes = (int) Math.round(work * 100.0 / units);
            labourMinutes.merge(fields.text(1), minutes, Math::max);
            workers.merge(fields.text(1), 1, Integer::sum);
        }
    }

    private void relation(Fields fields) {
        RelationType type = RelationType.valueOf(fields.text(3));
        links.add(new ActivityLink(fields.text(1), fields.text(2), type, lag(fields.text(4))));
    }

    private static Lag lag(String text) {
        if (text.startsWith("e")) {
            return new Lag(Fields.rounded(text.substring(1)), Lag.Unit.ELAPSED);
        }
        if (text.contains("%")) {
            double percent = Double.parseDouble(text.replace("%", ""));
            return new Lag((int) Math.round(percent * HUNDREDTHS), Lag.Unit.PERCENT);
        }
        return text.isEmpty() ? Lag.NONE : new Lag(Fields.rounded(text), Lag.Unit.WORK);
    }

    private static List<Shift> shifts(String text) {
        var shifts = new ArrayList<Shift>();
        for (String range : text.split(",")) {
            if (!range.isBlank()) {
                String[] ends = range.split("-");
                shifts.add(Shift.of(Fields.minuteOfDay(ends[0]), Fields.minuteOfDay(ends[1])));
            }
        }
        shifts.sort(Comparator.comparingInt(Shift::start));
        return shifts;
    }

    private int calendar(String name) {
        Integer calendar = calendarOf.get(name);
        if (calendar == null) {
            throw new IllegalArgumentException("no calendar " + name);
        }
        return calendar;
    }

    private boolean isPrimavera() {
        return project().text(1).equals("Primavera");
    }

    private Fields project() {
        if (project == null) {
            throw new IllegalArgumentException("no project line (P|…) before the first activity");
        }
        return project;
    }

    private OracleFile file() {
        Fields fields = project();
        boolean primavera = isPrimavera();
        var calendars = new ArrayList<ShiftCalendar>();
        for (int i = 0; i < weeks.size(); i++) {
            calendars.add(new ShiftCalendar(weeks.get(i), exceptions.get(i)));
        }
        LocalDateTime planned = primavera ? fields.time(6) : null;
        LocalDateTime start = planned != null ? planned : fields.time(3);
        boolean fromFinish = fields.text(8).equals("1") || fields.text(8).equals("FINISH");
        var settings =
                new PlanSettings(
                        start != null ? start : Objects.requireNonNull(fields.time(5)),
                        fields.time(5),
                        fromFinish && fields.time(7) == null ? fields.time(4) : fields.time(7),
                        fromFinish,
                        defaultCalendar,
                        lagTime(fields.text(9)),
                        progressMode(fields.text(10)),
                        criticalMinutes(fields));
        var plan = new Plan(settings, calendars, byLabour(primavera), links);
        return new OracleFile(primavera, plan, stored, List.copyOf(complaints));
    }

    /**
     * In Microsoft Project the labour of several on an untouched task, not its duration field, says
     * its length.
     */
    private List<Activity> byLabour(boolean primavera) {
        if (primavera) {
            return activities;
        }
        return activities.stream().map(this::byLabour).toList();
    }

    private Activity byLabour(Activity activity) {
        Integer minutes = labourMinutes.get(activity.id());
        if (minutes == null
                || workers.getOrDefault(activity.id(), 0) < 2
                || activity.manual() != null
                || activity.minutes() == 0
                || activity.progress().actualStart() != null) {
            return activity;
        }
        return activity.lasting(minutes);
    }

    private static LagTime lagTime(String name) {
        return switch (name) {
            case "SUCCESSOR" -> LagTime.SUCCESSOR;
            case "PROJECT_DEFAULT" -> LagTime.PROJECT;
            case "TWENTY_FOUR_HOUR" -> LagTime.ELAPSED;
            default -> LagTime.PREDECESSOR;
        };
    }

    private static ProgressMode progressMode(String name) {
        return switch (name) {
            case "PROGRESS_OVERRIDE" -> ProgressMode.PROGRESS_OVERRIDE;
            case "ACTUAL_DATES" -> ProgressMode.ACTUAL_DATES;
            default -> ProgressMode.RETAINED_LOGIC;
        };
    }

    /** The limit of critical float: a number with h for hours or d for days of the project. */
    private static int criticalMinutes(Fields fields) {
        String text = fields.text(13);
        if (text.isEmpty()) {
            return 0;
        }
        Integer day = fields.number(11);
        int unit = text.endsWith("d") ? (day == null ? 480 : day) : 60;
        return (int) Math.round(Double.parseDouble(text.replaceAll("[a-z]", "")) * unit);
    }
}
