package guatu.server.exchange.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written forms of a date, from the exact day to a bare year. */
final class DateText {

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2100;

    // The blank before the time must still be there: 2022-6-1 18:30 is not the 11th.
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(?<=[\\d日号])[ T]+|(?<=[日号]))\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?"
                            + "(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?(份|初|上旬|中旬|下旬|底|末|中)?(?:前|之前|以前)?");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(\\d{4})年{0,2}(初|底|末|内|上半年|下半年|中|[第]?[一二三四1-4]季度|Q[1-4])(?:前|之前)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?)?");
    private static final Pattern DAY_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NO_YEAR =
            Pattern.compile("\\d{1,2}[-/.月](?:\\d{1,2}[日号]?|底|末|初|[上中下]旬)?|年底|年内");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("'?\\d{2}(?:年\\d{1,2}月.*|[-/.]\\d{1,2}[-/.]\\d{1,2})");
    private static final Pattern RANGE = Pattern.compile(".*\\d.*(?:至|到|—|~|-{2}).*\\d.*");

    private static final Map<String, int[]> DAYS_OF_MONTH =
            Map.of(
                    "初", new int[] {1, 10},
                    "上旬", new int[] {1, 10},
                    "中旬", new int[] {11, 20},
                    "中", new int[] {11, 20},
                    "下旬", new int[] {21, 31},
                    "底", new int[] {31, 31},
                    "末", new int[] {31, 31});

    private static final int LONGEST = 100;

    private DateText() {}

    /** Reads half-width text; a time of day behind the date is left aside. */
    static CellReading<LocalDate> read(String printed, Edge edge) {
        if (printed.length() > LONGEST) {
            return CellReading.refused("date", printed);
        }
        String text = TIME.matcher(printed).replaceFirst("").replace(" ", "");
        CellReading<LocalDate> found = day(text);
        found = found == null ? month(text, edge) : found;
        found = found == null ? partOfYear(text, edge) : found;
        return found == null ? refusal(text) : found;
    }

    private static @Nullable CellReading<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return exact(text, day.group(1), day.group(2), day.group(3));
        }
        Matcher digits = EIGHT_DIGITS.matcher(text);
        return digits.matches()
                ? exact(text, digits.group(1), digits.group(2), digits.group(3))
                : dayLast(text);
    }

    /** 25/06/2022 has one reading; 05/06/2022 has two and is refused. */
    private static @Nullable CellReading<LocalDate> dayLast(String text) {
        Matcher last = DAY_LAST.matcher(text);
        if (!last.matches()) {
            return null;
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            return CellReading.refused("day-or-month", text);
        }
        boolean dayFirst = first > 12;
        return exact(
                text, last.group(3), last.group(dayFirst ? 2 : 1), last.group(dayFirst ? 1 : 2));
    }

    private static @Nullable CellReading<LocalDate> month(String text, Edge edge) {
        Matcher month = MONTH.matcher(text);
        Matcher digits = SIX_DIGITS.matcher(text);
        if (month.matches()) {
            return month(text, month.group(1), month.group(2), month.group(3), edge);
        }
        return digits.matches() && !digits.group(2).equals("00")
                ? month(text, digits.group(1), digits.group(2), null, edge)
                : null;
    }

    private static CellReading<LocalDate> month(
            String text, String yearText, String monthText, @Nullable String part, Edge edge) {
        int year = Integer.parseInt(yearText);
        int monthNumber = Integer.parseInt(monthText);
        if (monthNumber < 1 || monthNumber > 12 || !plausible(year)) {
            return CellReading.refused("no-such-day", text);
        }
        YearMonth month = YearMonth.of(year, monthNumber);
        int[] days =
                part == null
                        ? new int[] {1, 31}
                        : DAYS_OF_MONTH.getOrDefault(part, new int[] {1, 31});
        int day = Math.min(edge == Edge.FIRST ? days[0] : days[1], month.lengthOfMonth());
        return imprecise(text, month.atDay(day));
    }

    private static @Nullable CellReading<LocalDate> partOfYear(String text, Edge edge) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return months(text, year.group(1), 1, 12, edge);
        }
        Matcher part = PART_OF_YEAR.matcher(text);
        if (!part.matches()) {
            return null;
        }
        return switch (part.group(2)) {
            case "初" -> months(text, part.group(1), 1, 1, edge);
            case "上半年" -> months(text, part.group(1), 1, 6, edge);
            case "下半年" -> months(text, part.group(1), 7, 12, edge);
            case "中" -> months(text, part.group(1), 6, 6, edge);
            case "底", "末" -> months(text, part.group(1), 12, 12, Edge.LAST);
            case "内" -> months(text, part.group(1), 1, 12, edge);
            default -> quarter(text, part.group(1), part.group(2), edge);
        };
    }

    private static CellReading<LocalDate> quarter(
            String text, String year, String printed, Edge edge) {
        String digits = printed.replaceAll("[第季度Q]", "");
        int quarter = "一二三四".contains(digits) ? "一二三四".indexOf(digits) + 1 : digits.charAt(0) - '0';
        return months(text, year, quarter * 3 - 2, quarter * 3, edge);
    }

    private static CellReading<LocalDate> months(
            String text, String yearText, int first, int last, Edge edge) {
        int year = Integer.parseInt(yearText);
        if (!plausible(year)) {
            return CellReading.refused("no-such-day", text);
        }
        return imprecise(
                text,
                edge == Edge.FIRST
                        ? LocalDate.of(year, first, 1)
                        : YearMonth.of(year, last).atEndOfMonth());
    }

    private static CellReading<LocalDate> imprecise(String text, LocalDate day) {
        return CellReading.remarked(day, "imprecise", text, day);
    }

    private static CellReading<LocalDate> exact(
            String text, String yearText, String monthText, String dayText) {
        int year = Integer.parseInt(yearText);
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        boolean exists =
                plausible(year)
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists
                ? CellReading.value(LocalDate.of(year, month, day))
                : CellReading.refused("no-such-day", text);
    }

    private static CellReading<LocalDate> refusal(String text) {
        if (RANGE.matcher(text).matches()) {
            return CellReading.refused("range", text);
        }
        if (NO_YEAR.matcher(text).matches()) {
            return CellReading.refused("no-year", text);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return CellReading.refused("short-year", text);
        }
        return CellReading.refused("date", text);
    }

    private static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
