package guatu.figures.reading;

/** Cuts the words of a subject to size (主语修剪). */
final class Trimmed {

    private Trimmed() {}

    /** The first characters. */
    static String head(String right, int length) {
        return right.substring(0, Math.min(length, right.length()));
    }

    /** The last characters. */
    static String tail(String left, int length) {
        return left.substring(Math.max(0, left.length() - length));
    }

    /** 中欧班列（China-Europe Railway Express）齐鲁号 without what stands in brackets. */
    static String withoutBrackets(String words) {
        int open = words.indexOf('（');
        int close = words.indexOf('）');
        return open >= 0 && close > open
                ? words.substring(0, open) + words.substring(close + 1)
                : words;
    }

    private static boolean hasOpening(String words, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("“‘《【「".indexOf(words.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Without marks at its ends that belong to what stands around it. */
    static String clean(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && "”’》）)]】」、·—-".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "“‘《（([【「、".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end && words.charAt(start) == '（' && words.indexOf('）', start) < 0) {
            // 停车位1086个（地下960个: the bracket closes behind the figure.
            start++;
        }
        boolean closes = end > start && "”’》】」".indexOf(words.charAt(end - 1)) >= 0;
        boolean opened = closes && hasOpening(words, start, end);
        return words.substring(start, closes && !opened ? end - 1 : end);
    }
}
