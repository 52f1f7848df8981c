package guatu.figures.reading;

import guatu.figures.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and periods (日期与时段): 2022年, 9月12日, 1至11月份, 11月底, 前三季度, 近两年来, “十四五”. Values are ISO
 * with unknown parts dashed.
 */
final class TimeParser {

    private static final int MOST_YEARS = 6;

    private final View view;
    private final DayParser days;
    private final SpanOfTimeParser spans;
    private final Phrases<String> timeWords;

    TimeParser(View view, Lexicon lexicon) {
        this.view = view;
        this.days = new DayParser(view);
        this.spans = new SpanOfTimeParser(view);
        this.timeWords = lexicon.timeWords();
    }

    /** The time that begins there, or null. */
    @Nullable Token at(int start) {
        Phrases.Match<String> word = timeWords.longest(view, start);
        if (word != null && !isNamedPlan(start + word.length())) {
            return edge(start, start + word.length(), word.value());
        }
        Token span = spans.at(start);
        if (span != null) {
            return span;
        }
        SmallNumber first = SmallNumber.at(view, start);
        if (first == null) {
            return days.numeric(start);
        }
        if (first.isYear()) {
            Token numeric = days.numeric(start);
            return numeric != null ? numeric : year(start, first);
        }
        Token clock = days.clock(start, first);
        Token day = clock != null ? clock : days.monthOrDay(start, first, "--");
        return day == null ? null : days.withClock(day);
    }

    /** 三季度末, 十四五末: the end or the beginning of a period that is a word. */
    private Token edge(int start, int end, String iso) {
        boolean last = view.hasAny(end, "末底");
        boolean first = view.at(end) == '初' && !view.has(end, "初步");
        String whole = last ? iso + "-end" : first ? iso + "-start" : iso;
        return Token.time(start, last || first ? end + 1 : end, Kind.PERIOD, whole);
    }

    /** A plan by its name, 十四五规划, is no period. */
    private boolean isNamedPlan(int end) {
        int next = view.hasAny(end, "”\"") ? end + 1 : end;
        return view.has(next, "规划纲要");
    }

    private @Nullable Token year(int start, SmallNumber year) {
        int end = year.end();
        if (view.at(end) == '年') {
            return afterYear(start, String.valueOf(year.value()), end + 1);
        }
        SmallNumber last = afterMark(end);
        if (last != null && last.isYear() && view.at(last.end()) == '年') {
            String iso = year.value() + "/" + last.value();
            return Token.time(start, withDegree(last.end() + 1), Kind.PERIOD, iso);
        }
        return isListedYear(end) || isHeading(start, end)
                ? Token.time(start, end, Kind.PERIOD, String.valueOf(year.value()))
                : null;
    }

    /** 市南区2023：启动…: the year that heads what is told of it. */
    private boolean isHeading(int start, int end) {
        char before = view.at(start - 1);
        boolean opens = Chars.endsClause(before) || "省市区县".indexOf(before) >= 0;
        return opens && view.hasAny(end, "：:") && Chars.isHan(view.at(end + 1));
    }

    /** 2021、2022年: the years of a list, of which only the last says so. */
    private boolean isListedYear(int end) {
        int at = end;
        for (int i = 0; i < MOST_YEARS && view.hasAny(at, "、和与及"); i++) {
            SmallNumber next = SmallNumber.at(view, at + 1);
            if (next == null || !next.isYear()) {
                return false;
            }
            at = next.end();
            boolean counted = SmallNumber.at(view, at) != null && view.at(at + 1) == '年';
            if (view.at(at) == '年' || counted) {
                return true;
            }
        }
        return false;
    }

    private Token afterYear(int start, String year, int end) {
        SmallNumber month = SmallNumber.at(view, end);
        Token inYear = month == null ? null : days.monthOrDay(end, month, year + "-");
        if (inYear != null && !inYear.iso().startsWith("---")) {
            Token whole = Token.time(start, inYear.end(), inYear.kind(), inYear.iso());
            Token later = untilLater(whole);
            return later == null ? days.withClock(whole) : later;
        }
        Phrases.Match<String> part = timeWords.longest(view, end);
        if (part != null && !part.value().contains("/")) {
            return edge(start, end + part.length(), year + "-" + part.value());
        }
        Token months = spans.firstMonths(end);
        if (months != null) {
            return Token.time(start, months.end(), Kind.PERIOD, inYear(year, months.iso()));
        }
        if (view.hasAny(end, "底末")) {
            return Token.time(start, end + 1, Kind.PERIOD, year + "-end");
        }
        if (view.at(end) == '初' && !view.has(end, "初步")) {
            return Token.time(start, end + 1, Kind.PERIOD, year + "-start");
        }
        return toYear(start, year, end);
    }

    /** 2024年11月至2025年3月, or null. */
    private @Nullable Token untilLater(Token first) {
        SmallNumber year = afterMark(first.end());
        if (year == null || !year.isYear() || view.at(year.end()) != '年') {
            return null;
        }
        SmallNumber month = SmallNumber.at(view, year.end() + 1);
        Token last =
                month == null ? null : days.monthOrDay(year.end() + 1, month, year.value() + "-");
        boolean alike = last != null && last.iso().length() == first.iso().length();
        return last == null || !alike
                ? null
                : Token.time(
                        first.start(), last.end(), Kind.PERIOD, first.iso() + "/" + last.iso());
    }

    /** 2024年至2025年, or the year alone. */
    private Token toYear(int start, String year, int end) {
        SmallNumber last = afterMark(end);
        if (last != null && last.isYear() && view.at(last.end()) == '年') {
            String iso = year + "/" + last.value();
            return Token.time(start, last.end() + 1, Kind.PERIOD, iso);
        }
        return Token.time(start, withDegree(end), Kind.PERIOD, year);
    }

    private static String inYear(String year, String months) {
        return months.replace("--", year + "-");
    }

    private int withDegree(int end) {
        return view.at(end) == '度' && !view.hasAny(end + 1, "假过汛夏冬") ? end + 1 : end;
    }

    private @Nullable SmallNumber afterMark(int at) {
        if (!Chars.isRangeMark(view.at(at))) {
            return null;
        }
        int next = Chars.isRangeMark(view.at(at + 1)) ? at + 2 : at + 1;
        return SmallNumber.at(view, next);
    }
}
