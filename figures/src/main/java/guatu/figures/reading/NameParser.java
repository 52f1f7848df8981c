package guatu.figures.reading;

import guatu.figures.claim.Kind;
import guatu.quantity.NumeralScanner;
import org.jspecify.annotations.Nullable;

/** Finds Arabic numbers that belong to names (名称中的数字): 5G, PM2.5, 12345热线, 5A级, 3号楼, 1+5, 7·20. */
final class NameParser {

    private static final String JOINTS = "-+.·•/_－＋×";
    private static final String[] HOTLINES = {"123", "955", "956", "100", "963", "961"};
    private static final int HOTLINE_DIGITS = 5;
    private static final String MACHINES = "台套辆架艘";
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PREFIX = 20;

    /** The year of a standard: GB50016—2014. */
    private static final int YEAR_AND_DASH = 5;

    private static final int LONGEST_CODE = 64;

    /** How far before a 级 the 风 or 震 stands that makes it a degree. */
    private static final int SCALE_REACH = 8;

    private final View view;
    private final Lexicon lexicon;

    NameParser(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    /** The name whose number begins there, or null. */
    @Nullable Token at(int start) {
        int digitsEnd = endOfDigits(start);
        boolean joined =
                isJoinedBefore(start)
                        || isLettered(digitsEnd)
                        || isSum(digitsEnd)
                        || isProduct(digitsEnd)
                        || isFestival(digitsEnd)
                        || isCode(start, digitsEnd);
        if (joined) {
            return Token.ignored(beginOfName(start), endOfName(digitsEnd), Kind.NAME);
        }
        if (isHotline(start, digitsEnd)) {
            return Token.ignored(start, digitsEnd, Kind.NAME);
        }
        if (isItemNumber(start, digitsEnd)) {
            return Token.ignored(start, digitsEnd, Kind.ORDINAL);
        }
        return suffixed(start, digitsEnd);
    }

    private int endOfDigits(int start) {
        int end = start;
        while (end - start < LONGEST_CODE
                && (Chars.isArabic(view.at(end))
                        || (view.at(end) == '.' && Chars.isArabic(view.at(end + 1))))) {
            end++;
        }
        return end;
    }

    /** PM2.5, G20, 卫士-3: letters, or a word and a dash, stand before. */
    private boolean isJoinedBefore(int start) {
        char before = view.at(start - 1);
        if (Chars.isLetter(before)) {
            return !isMachine(start);
        }
        boolean dash = before == '-' || before == '－';
        boolean joint = before == '·' || (before == '+' && !isSigned(start));
        char word = view.at(start - 2);
        boolean afterWord = Chars.isLetter(word) || (Chars.isHan(word) && inQuotes(start));
        return joint || (dash && afterWord);
    }

    /** 同比+9.6%: the sign of a change. */
    private boolean isSigned(int start) {
        int end = endOfDigits(start);
        return !Chars.isArabic(view.at(start - 2))
                && !Chars.isLetter(view.at(start - 2))
                && (view.hasAny(end, "%％‰") || view.has(end, "个百分点"));
    }

    /** CT3台, MPV5000辆: two letters or more name what the classifier of machines counts. */
    private boolean isMachine(int start) {
        return Chars.isLetter(view.at(start - 2)) && view.hasAny(endOfDigits(start), MACHINES);
    }

    private boolean inQuotes(int start) {
        int end = endOfDigits(start);
        return view.hasAny(end, "”\"’」》");
    }

    /** 5G, 3D, 4S: letters behind that are no unit. */
    private boolean isLettered(int end) {
        boolean product = view.hasAny(end, "xX") && Chars.isArabic(view.at(end + 1));
        if (!Chars.isLetter(view.at(end)) || product) {
            return false;
        }
        var unit = lexicon.units().longest(view, end);
        return unit == null || Chars.isLetter(view.at(end + unit.length()));
    }

    /** 1+5, 5+3+N: a mechanism, not an addition. */
    private boolean isSum(int end) {
        boolean plus = view.hasAny(end, "+＋");
        char next = view.at(end + 1);
        boolean counted = Chars.isHan(next) && lexicon.units().matches(view, end + 1);
        boolean more = Chars.isArabic(next) || Chars.isLetter(next) || Chars.isHan(next);
        return plus && !counted && more;
    }

    /** 7·20, 8·15. */
    private boolean isFestival(int end) {
        return view.hasAny(end, "·•") && Chars.isArabic(view.at(end + 1));
    }

    /** Telephone numbers, versions such as 1.2.3, leading zeros, [2022]15号. */
    private boolean isCode(int start, int end) {
        boolean leadingZero =
                view.at(start) == '0' && Chars.isArabic(view.at(start + 1)) && end - start > 1;
        boolean phone =
                view.hasAny(end, "-—－")
                        && endOfDigits(end + 1) - end > SHORTEST_PHONE
                        && end - start >= 3;
        boolean bracketed = view.hasAny(start - 1, "〔[【") && view.hasAny(end, "〕]】");
        boolean quoted = view.hasAny(start - 1, "“\"") && view.hasAny(end, "”\"");
        boolean groups =
                view.at(end) == '-'
                        && Chars.isArabic(view.at(end + 1))
                        && view.at(endOfDigits(end + 1)) == '-'
                        && Chars.isArabic(view.at(endOfDigits(end + 1) + 1));
        boolean points = view.text(start, end).chars().filter(c -> c == '.').count() > 1;
        return points || groups || leadingZero || phone || bracketed || quoted;
    }

    /** 12306, 95598, 10086: five digits of a service number with nothing that they count. */
    private boolean isHotline(int start, int end) {
        if (end - start != HOTLINE_DIGITS || NumeralScanner.isDigit(view.at(end))) {
            return false;
        }
        boolean service = false;
        for (String prefix : HOTLINES) {
            service |= view.has(start, prefix);
        }
        return service && !lexicon.units().matches(view, end) && !view.hasAny(end, "余多.%");
    }

    /** 1. and （1） at the head of a line number an item. */
    private boolean isItemNumber(int start, int end) {
        if (end - start > 2) {
            return false;
        }
        boolean bracketed = view.hasAny(start - 1, "（(") && view.hasAny(end, "）)");
        boolean first = start == 0 || (start == 1 && view.at(0) == ' ');
        return bracketed || (first && view.hasAny(end, "、.．)）"));
    }

    /** 3号楼, 318国道, 12315热线, 500强, 90后. */
    private @Nullable Token suffixed(int start, int end) {
        Phrases.Match<Boolean> suffix = lexicon.nameForms().longest(view, end);
        if (suffix == null) {
            return listed(start, end);
        }
        var unit = lexicon.units().longest(view, end);
        boolean measured = unit != null && (unit.length() > suffix.length() || isScale(start, end));
        return measured ? null : Token.ignored(start, end + suffix.length(), Kind.NAME);
    }

    /** 6.9级地震, 风力10级, 251.3环, 12环: a degree or a score, not 5环 nor 5级. */
    private boolean isScale(int start, int end) {
        if (view.at(end) == '环') {
            return end - start > 1;
        }
        if (view.at(end) != '级') {
            return false;
        }
        boolean decimal = view.text(start, end).indexOf('.') >= 0;
        boolean named = view.hasAny(end + 1, "地强大台风阵以烈");
        for (int i = start - 1; i >= 0 && start - i <= SCALE_REACH; i--) {
            named |= view.hasAny(i, "风震");
        }
        return decimal || named;
    }

    /** 4×100米, 3×5: the first part of a product. */
    private boolean isProduct(int end) {
        return view.hasAny(end, "×xX*＊") && Chars.isArabic(view.at(end + 1));
    }

    /** 1、2、3号楼: numbers of a list whose last one is a name. */
    private @Nullable Token listed(int start, int end) {
        int at = end;
        while ((view.at(at) == '、' || Chars.isRangeMark(view.at(at)))
                && Chars.isArabic(view.at(at + 1))
                && at - end < 40) {
            at = endOfDigits(at + 1);
        }
        boolean named = at > end && view.hasAny(at, "号楼路线") && !view.has(at, "号召");
        return named ? Token.ignored(start, at + 1, Kind.NAME) : null;
    }

    private int beginOfName(int start) {
        int begin = start;
        while (begin > 0
                && start - begin < LONGEST_PREFIX
                && (Chars.isLetter(view.at(begin - 1))
                        || JOINTS.indexOf(view.at(begin - 1)) >= 0)) {
            begin--;
        }
        return begin;
    }

    private int endOfName(int digitsEnd) {
        int end = digitsEnd;
        while (end < view.length()
                && (Chars.isLetter(view.at(end))
                        || Chars.isArabic(view.at(end))
                        || (JOINTS.indexOf(view.at(end)) >= 0
                                && (Chars.isArabic(view.at(end + 1))
                                        || Chars.isLetter(view.at(end + 1)))))) {
            end++;
        }
        boolean year = view.hasAny(end, "—－") && endOfDigits(end + 1) - end == YEAR_AND_DASH;
        if (year && end > digitsEnd - 1 && !view.hasAny(end + YEAR_AND_DASH, "年")) {
            return end + YEAR_AND_DASH;
        }
        boolean phone = view.at(end) == '—' && endOfDigits(end + 1) - end > SHORTEST_PHONE;
        if (phone) {
            return endOfDigits(end + 1);
        }
        return view.at(end) == '级' ? end + 1 : end;
    }
}
