package guatu.figures.reading;

import guatu.figures.claim.Kind;
import org.jspecify.annotations.Nullable;

/** Reads periods told by their length or decade (时段): 前8个月, 近两年来, 五年来, 上世纪70至80年代. */
final class SpanOfTimeParser {

    private static final String[] BEFORE = {"最近", "近", "过去", "今后", "未来"};

    private final View view;

    SpanOfTimeParser(View view) {
        this.view = view;
    }

    @Nullable Token at(int start) {
        if (view.hasAny(start, "前头")) {
            return firstMonths(start);
        }
        for (String word : BEFORE) {
            if (view.has(start, word)) {
                return length(start, start + word.length(), true);
            }
        }
        if (view.has(start, "上世纪") || view.has(start, "世纪")) {
            return decade(start, 1900, start + (view.at(start) == '上' ? 3 : 2));
        }
        SmallNumber number = SmallNumber.at(view, start);
        if (number == null) {
            return null;
        }
        if (view.has(number.end(), "世纪")) {
            return century(start, number);
        }
        Token decade = decade(start, 1900, start);
        return decade != null ? decade : length(start, start, false);
    }

    /** 前8个月, 前8月: from January on. */
    @Nullable Token firstMonths(int start) {
        if (!view.hasAny(start, "前头")) {
            return null;
        }
        SmallNumber months = SmallNumber.at(view, start + 1);
        if (months == null || months.value() < 2 || months.value() > 11) {
            return null;
        }
        int unit = view.at(months.end()) == '个' ? months.end() + 1 : months.end();
        if (view.at(unit) != '月') {
            return null;
        }
        String iso = "--01/--" + (months.value() < 10 ? "0" : "") + months.value();
        return Token.time(start, unit + 1, Kind.PERIOD, iso);
    }

    /** 五年来, 近两年, 过去五年; without a word before it the 来 is needed. */
    private @Nullable Token length(int start, int numberStart, boolean before) {
        SmallNumber number = SmallNumber.at(view, numberStart);
        boolean article = number != null && number.chinese() && number.value() == 1;
        if (number == null || number.value() == 0 || number.isYear()) {
            return null;
        }
        int unit = view.hasAny(number.end(), "多余") ? number.end() + 1 : number.end();
        String letter = view.at(unit) == '年' ? "Y" : view.has(unit, "个月") ? "M" : "";
        int end = unit + (letter.equals("M") ? 2 : 1);
        if (letter.isEmpty()) {
            return null;
        }
        end = view.at(end) == '多' ? end + 1 : end;
        String iso = "P" + number.value() + letter;
        boolean since = view.at(end) == '来' && !view.hasAny(end + 1, "自到临源看宾访");
        boolean during = !before && letter.equals("Y") && view.at(end) == '间' && !article;
        if (since || during || (before && view.has(end, "以来"))) {
            return Token.time(start, end + (since || during ? 1 : 0), Kind.PERIOD, iso);
        }
        if (!before || article) {
            return null;
        }
        boolean whole = Chars.endsClause(view.at(start - 1)) || view.at(start) != '近';
        boolean alone = Chars.endsClause(view.at(end)) || view.at(end) == '间';
        boolean period = (whole && !view.hasAny(end, "的时期内")) || alone;
        return period ? Token.time(start, end, Kind.PERIOD, iso) : null;
    }

    private @Nullable Token century(int start, SmallNumber century) {
        int end = century.end() + 2;
        int base = (century.value() - 1) * 100;
        Token decade = decade(start, base, end);
        String iso = (base + 1) + "/" + (base + 100);
        return decade != null ? decade : Token.time(start, end, Kind.PERIOD, iso);
    }

    /** 90年代, 70至80年代. */
    private @Nullable Token decade(int start, int century, int numberStart) {
        SmallNumber first = SmallNumber.at(view, numberStart);
        if (first == null || first.value() % 10 != 0 || first.value() > 90) {
            return null;
        }
        SmallNumber last = first;
        if (Chars.isRangeMark(view.at(first.end()))) {
            last = SmallNumber.at(view, first.end() + 1);
        }
        if (last == null || last.value() > 90 || !view.has(last.end(), "年代")) {
            return null;
        }
        String iso = (century + first.value()) + "/" + (century + last.value() + 9);
        return Token.time(start, last.end() + 2, Kind.PERIOD, iso);
    }
}
