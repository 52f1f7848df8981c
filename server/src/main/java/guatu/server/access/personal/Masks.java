package guatu.server.access.personal;

/** What of a personal datum may be shown without a reason (脱敏显示). */
public final class Masks {

    private Masks() {}

    /** A phone: first three and last four digits, {@code 138****5678}. */
    public static String phone(String phone) {
        return keep(phone, 3, 4);
    }

    /** An identity number of GB 11643: first four and last two, without the day of birth. */
    public static String identity(String number) {
        return keep(number, 4, 2);
    }

    /** A bank account: the last four digits. */
    public static String account(String number) {
        return keep(number, 0, 4);
    }

    /** Too short to leave anything hidden: all is hidden. */
    private static String keep(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return hidden < 3
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(head + hidden);
    }
}
