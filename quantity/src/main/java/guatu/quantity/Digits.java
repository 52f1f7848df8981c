package guatu.quantity;

/**
 * Digits and magnitudes as characters: Arabic, full-width, Chinese, and the formal 大写 of accounts.
 */
final class Digits {

    private static final String PLAIN = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    private Digits() {}

    /** The value of an Arabic digit, half-width or full-width, or -1. */
    static int arabic(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** The value of a Chinese digit, or -1. */
    static int chinese(char c) {
        if (c < '〇') {
            return -1;
        }
        return switch (c) {
            case '零', '〇' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> FORMAL.indexOf(c);
        };
    }

    /** The power of ten that a magnitude character stands for: 十 1, 百 2, 千 3, 万 4, 亿 8; or 0. */
    static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟' -> 3;
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            default -> 0;
        };
    }

    static char plain(int digit) {
        return PLAIN.charAt(digit);
    }
}
