package guatu.figures.reading;

import guatu.quantity.NumeralScanner;

/** Classes of characters (字符类). */
final class Chars {

    private static final String CLAUSE_ENDS = "，。；！？：…,;!?: 　■□●";
    private static final String SENTENCE_ENDS = "。！？!?■□";

    private Chars() {}

    static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static boolean isChineseNumeral(char c) {
        return c >= '〇' && NumeralScanner.isChinese(c);
    }

    static boolean isHan(char c) {
        return (c >= '一' && c <= '\u9fff') || c == '〇' || (c >= '\u3400' && c <= '\u4dbf');
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'ａ' && c <= 'ｚ')
                || (c >= 'Ａ' && c <= 'Ｚ');
    }

    /** Where a clause ends: comma, full stop and the like, a blank, or the end of the block. */
    static boolean endsClause(char c) {
        return c == 0 || CLAUSE_ENDS.indexOf(c) >= 0;
    }

    static boolean endsSentence(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }

    /** The dashes and words of a range: 10—15, 1至11月. */
    static boolean isRangeMark(char c) {
        return "—－-–~～至到".indexOf(c) >= 0;
    }
}
