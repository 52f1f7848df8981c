package guatu.figures.reading;

import guatu.figures.claim.Kind;
import org.jspecify.annotations.Nullable;

/** Reads months, days and times of day (月日时刻): 9月12日至15日, 11月底, 23日, 2022-12-31, 8时30分. */
final class DayParser {

    /** An hour of the night from this one on is in the evening. */
    private static final int DUSK = 5;

    private static final String NOT_A_DAY = "内游均间常益志记程夜报产处用本";
    private static final String NOT_AN_HOUR = "间代期段光效速候长空常政尚事";

    private static final int MOST_LISTED = 6;

    private final View view;

    DayParser(View view) {
        this.view = view;
    }

    /** 9月, 9月12日, 1至11月, 23日; {@code prefix} is "--" or the year with a dash. */
    @Nullable Token monthOrDay(int start, SmallNumber first, String prefix) {
        int end = first.end();
        if (view.at(end) == '月' && first.isMonth() && !view.hasAny(end + 1, "龄嫂亮饼牙")) {
            return month(start, first.value(), end + 1, prefix);
        }
        if (view.at(end) == '日' && first.isDay() && isDay(first, end)) {
            String iso = "---" + two(first.value());
            return dayRange(start, iso, "---", end + 1);
        }
        if (isListedMonth(first)) {
            return Token.time(start, end, Kind.PERIOD, prefix + two(first.value()));
        }
        SmallNumber last = afterMark(end);
        if (last == null || last.value() <= first.value()) {
            return null;
        }
        if (view.at(last.end()) == '月' && last.isMonth()) {
            String iso = prefix + two(first.value()) + "/" + prefix + two(last.value());
            return Token.time(start, withShare(last.end() + 1), Kind.PERIOD, iso);
        }
        if (view.at(last.end()) == '日' && last.isDay() && isDay(last, last.end())) {
            String iso = "---" + two(first.value()) + "/---" + two(last.value());
            return Token.time(start, last.end() + 1, Kind.PERIOD, iso);
        }
        return null;
    }

    /** 3、4月份: the first months of a list, of which only the last says so. */
    private boolean isListedMonth(SmallNumber first) {
        SmallNumber next = first;
        for (int i = 0; i < MOST_LISTED && next != null && next.isMonth(); i++) {
            if (view.at(next.end()) == '月') {
                return i > 0 && !view.hasAny(next.end() + 1, "龄嫂亮饼牙");
            }
            next = view.at(next.end()) == '、' ? SmallNumber.at(view, next.end() + 1) : null;
        }
        return false;
    }

    /** 6月2日6时23分, 13日21时: a day and its hour in one. */
    Token withClock(Token day) {
        int at = view.at(day.end()) == ' ' ? day.end() + 1 : day.end();
        SmallNumber hour = SmallNumber.at(view, at);
        boolean dated = day.kind() == Kind.DATE && !day.iso().startsWith("T");
        Token clock = hour == null || !dated || day.iso().contains("end") ? null : clock(at, hour);
        return clock == null || clock.kind() != Kind.DATE
                ? day
                : Token.time(day.start(), clock.end(), Kind.DATE, day.iso() + clock.iso());
    }

    private boolean isDay(SmallNumber day, int end) {
        return !view.hasAny(end + 1, NOT_A_DAY) && (!day.chinese() || day.digits() > 1);
    }

    private Token month(int start, int month, int end, String prefix) {
        String iso = prefix + two(month);
        SmallNumber day = SmallNumber.at(view, end);
        if (day != null && day.isDay()) {
            if (view.hasAny(day.end(), "日号")) {
                return dayRange(start, iso + "-" + two(day.value()), iso + "-", day.end() + 1);
            }
            SmallNumber last = afterMark(day.end());
            if (last != null && last.isDay() && view.hasAny(last.end(), "日号")) {
                String range = iso + "-" + two(day.value()) + "/" + iso + "-" + two(last.value());
                return Token.time(start, last.end() + 1, Kind.PERIOD, range);
            }
        }
        if (view.hasAny(end, "底末")) {
            return Token.time(start, end + 1, Kind.DATE, iso + "-end");
        }
        if (view.at(end) == '初') {
            return Token.time(start, end + 1, Kind.DATE, iso + "-start");
        }
        if (view.at(end + 1) == '旬' && view.hasAny(end, "上中下")) {
            String third = view.at(end) == '上' ? "early" : view.at(end) == '中' ? "mid" : "late";
            return Token.time(start, end + 2, Kind.PERIOD, iso + "-" + third);
        }
        return monthRange(start, iso, end, prefix);
    }

    /** 9月至12月, or the month alone. */
    private Token monthRange(int start, String iso, int end, String prefix) {
        SmallNumber last = afterMark(end);
        if (last != null && last.isMonth() && view.at(last.end()) == '月') {
            boolean withDay = SmallNumber.at(view, last.end() + 1) != null;
            if (!withDay) {
                String range = iso + "/" + prefix + two(last.value());
                return Token.time(start, withShare(last.end() + 1), Kind.PERIOD, range);
            }
        }
        return Token.time(start, withShare(end), Kind.PERIOD, iso);
    }

    /** 9月12日至15日, 9月12日至10月3日, or the day alone. */
    private Token dayRange(int start, String iso, String prefix, int end) {
        SmallNumber last = afterMark(end);
        if (last != null && last.isDay() && view.hasAny(last.end(), "日号")) {
            String range = iso + "/" + prefix + two(last.value());
            return Token.time(start, last.end() + 1, Kind.PERIOD, range);
        }
        if (last != null && last.isMonth() && view.at(last.end()) == '月') {
            SmallNumber day = SmallNumber.at(view, last.end() + 1);
            if (day != null && day.isDay() && view.hasAny(day.end(), "日号")) {
                String year = iso.startsWith("--") ? "--" : iso.substring(0, 5);
                String to = year + two(last.value()) + "-" + two(day.value());
                return Token.time(start, day.end() + 1, Kind.PERIOD, iso + "/" + to);
            }
        }
        return Token.time(start, end, Kind.DATE, iso);
    }

    /** 2022-12-31, 2022.12.31, 2022/12/31. */
    @Nullable Token numeric(int start) {
        int digits = 0;
        while (digits < 5 && Chars.isArabic(view.at(start + digits))) {
            digits++;
        }
        char mark = view.at(start + 4);
        if (digits != 4 || "-./－．／".indexOf(mark) < 0) {
            return null;
        }
        int month = upToTwo(start + 5);
        int dayStart = start + 5 + (month < 0 ? 0 : widthOf(start + 5)) + 1;
        int day = month < 0 || view.at(dayStart - 1) != mark ? -1 : upToTwo(dayStart);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        String iso = view.text(start, start + 4) + "-" + two(month) + "-" + two(day);
        return Token.time(start, dayStart + widthOf(dayStart), Kind.DATE, iso);
    }

    /** 8时30分, 9时, 上午9点, 10:30, and from one to another: 9:00—17:00. */
    @Nullable Token clock(int start, SmallNumber hour) {
        Token first = moment(start, hour);
        if (first == null || !Chars.isRangeMark(view.at(first.end()))) {
            return first;
        }
        SmallNumber until = afterMark(first.end());
        if (until == null) {
            return first;
        }
        Token last = moment(until.end() - until.digits(), until);
        if (last == null) {
            return first;
        }
        String to = last.iso();
        boolean afternoon = to.compareTo(first.iso()) < 0 && until.value() < 12;
        if (afternoon && first.iso().compareTo("T12") >= 0) {
            to = "T" + two(until.value() + 12) + to.substring(3);
        }
        return Token.time(start, last.end(), Kind.PERIOD, first.iso() + "/" + to);
    }

    private @Nullable Token moment(int start, SmallNumber hour) {
        int end = hour.end();
        if (hour.value() > 24 || hour.digits() > 3) {
            return null;
        }
        if (view.hasAny(end, ":：") && !hour.chinese()) {
            boolean two = Chars.isArabic(view.at(end + 1)) && Chars.isArabic(view.at(end + 2));
            boolean whole = two && !Chars.isArabic(view.at(end + 3));
            int minute = whole ? upToTwo(end + 1) : -1;
            return minute < 0 || minute > 59 ? null : time(start, end + 3, hour.value(), minute);
        }
        boolean shi = view.at(end) == '时' && !view.hasAny(end + 1, NOT_AN_HOUR);
        boolean dian = view.at(end) == '点' && isTold(start, end + 1);
        if (!shi && !dian) {
            return null;
        }
        SmallNumber minute = SmallNumber.at(view, end + 1);
        if (minute != null && minute.value() < 60 && view.at(minute.end()) == '分') {
            return time(start, minute.end() + 1, hour.value(), minute.value());
        }
        boolean half = view.at(end + 1) == '半';
        return time(start, half ? end + 2 : end + 1, hour.value(), half ? 30 : 0);
    }

    /** N点 is a time of day only by its neighbours: 上午9点, 8点30分, 3点整. */
    private boolean isTold(int start, int end) {
        boolean before =
                view.hasAny(start - 1, "午上晨晚早")
                        || Chars.isRangeMark(view.at(start - 1))
                        || view.hasAny(start - 1, "日后间夜")
                        || view.has(start - 2, "夜里")
                        || view.at(start - 2) == '周';
        SmallNumber minute = SmallNumber.at(view, end);
        boolean minutes = minute != null && view.at(minute.end()) == '分';
        return before || minutes || view.hasAny(end, "整钟");
    }

    private Token time(int start, int end, int hour, int minute) {
        int of24 = isAfternoon(start, hour) && hour < 12 ? hour + 12 : hour;
        return Token.time(start, end, Kind.DATE, "T" + two(of24) + ":" + two(minute));
    }

    /** 下午5点, 晚7点, 夜间9时: in the second half of the day; 夜里2点 is in the first. */
    private boolean isAfternoon(int start, int hour) {
        boolean evening = view.at(start - 1) == '晚' || view.has(start - 2, "晚上");
        boolean night = view.has(start - 2, "夜间") || view.has(start - 2, "夜里");
        return view.has(start - 2, "下午") || evening || (night && hour >= DUSK);
    }

    private int withShare(int end) {
        return view.at(end) == '份' ? end + 1 : end;
    }

    private @Nullable SmallNumber afterMark(int at) {
        if (!Chars.isRangeMark(view.at(at))) {
            return null;
        }
        int next = Chars.isRangeMark(view.at(at + 1)) ? at + 2 : at + 1;
        return SmallNumber.at(view, next);
    }

    private int widthOf(int start) {
        return Chars.isArabic(view.at(start + 1)) ? 2 : 1;
    }

    private int upToTwo(int start) {
        if (!Chars.isArabic(view.at(start))) {
            return -1;
        }
        int value = Character.digit(view.at(start), 10);
        return widthOf(start) == 1 ? value : value * 10 + Character.digit(view.at(start + 1), 10);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
