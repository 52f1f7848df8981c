package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One relation to an earlier milestone (紧前节点), as the sheet writes it: {@code M02FS+10工作日} or
 * {@code M04FS+30日}.
 *
 * @param from the earlier milestone: its code, or its number in a template
 * @param lag days between, in working days or (if {@code calendar}) in calendar days
 */
record Link(String from, Type type, int lag, boolean calendar) {

    /** Finish-start, start-start, finish-finish. */
    enum Type {
        FS,
        SS,
        FF
    }

    private static final Pattern WRITTEN =
            Pattern.compile("(M?\\d+)(FS|SS|FF)(?:\\+(\\d+)(工作日|日))?");

    /** Reads relations separated by {@code ;}. */
    static List<Link> parse(String written) {
        return Stream.of(written.split(";"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(Link::parseOne)
                .toList();
    }

    private static Link parseOne(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a relation: " + written);
        }
        int lag = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        return new Link(m.group(1), Type.valueOf(m.group(2)), lag, "日".equals(m.group(4)));
    }

    /** The earliest start this relation allows a milestone of {@code days} working days. */
    LocalDate earliestStart(Span earlier, int days, WorkingCalendar calendar) {
        return switch (type) {
            case FS -> calendar.add(lagged(earlier.finish(), calendar), 1);
            case SS -> calendar.onOrAfter(lagged(earlier.start(), calendar));
            case FF ->
                    calendar.add(calendar.onOrAfter(lagged(earlier.finish(), calendar)), 1 - days);
        };
    }

    private LocalDate lagged(LocalDate day, WorkingCalendar workingDays) {
        return calendar ? day.plusDays(lag) : workingDays.add(day, lag);
    }

    /** The same relation from a milestone that bears another code. */
    Link from(String code) {
        return new Link(code, type, lag, calendar);
    }

    @Override
    public String toString() {
        String unit = calendar ? "日" : "工作日";
        return from + type + (lag == 0 ? "" : "+" + lag + unit);
    }
}
