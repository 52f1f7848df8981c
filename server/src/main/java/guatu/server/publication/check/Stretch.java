package guatu.server.publication.check;

import guatu.server.publication.check.ScopeWords.Sort;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words beside a figure, each character marked as of the indicator's name, as saying nothing of the
 * scope, or as open (语段标注). Open words restrict what is counted.
 */
final class Stretch {

    private static final int OPEN_MIN = 2;
    private static final List<String> TRANSPARENT =
            List.of("的", "“", "”", "（", "）", "、", "项目", "工程", "居民", "总", "共");
    private static final char OPEN = 'o';
    private static final char PLAIN = 'p';
    private static final char NAMED = 'n';

    private final String words;
    private final char[] marks;

    private Stretch(String words) {
        this.words = words;
        this.marks = new char[words.length()];
        Arrays.fill(marks, OPEN);
    }

    /**
     * Marks words.
     *
     * @param topic the indicator whose names are marked
     * @param places that are asked about anyway
     */
    static Stretch of(String words, Topic topic, List<Gazetteer.Mention> places) {
        Stretch stretch = new Stretch(words);
        stretch.markPlain(topic.counts());
        for (Gazetteer.Mention place : places) {
            Arrays.fill(stretch.marks, place.start(), place.end(), PLAIN);
        }
        stretch.markNamed(pairs(topic));
        return stretch;
    }

    /** Whether anything stands there but words that say nothing of scope. */
    static boolean says(String words) {
        Stretch stretch = new Stretch(words);
        stretch.markPlain(true);
        return new String(stretch.marks).indexOf(OPEN) >= 0;
    }

    private static Set<String> pairs(Topic topic) {
        Set<String> pairs = new HashSet<>();
        for (String phrase : topic.phrases()) {
            String plain = phrase.replaceAll("[“”\"（）()·、的]", "");
            for (int i = 0; i + 1 < plain.length(); i++) {
                pairs.add(plain.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private void markPlain(boolean counts) {
        int at = 0;
        while (at < words.length()) {
            int plain = ScopeWords.length(Sort.PLAIN, words, at);
            int done = counts ? 0 : ScopeWords.length(Sort.DONE, words, at);
            int length = Math.max(plain, done);
            int narrow = ScopeWords.length(Sort.NARROW, words, at);
            boolean open = length == 0 && Character.isIdeographic(words.charAt(at));
            if (open || narrow > length) {
                at += Math.max(1, narrow);
            } else {
                int end = at + Math.max(1, length);
                Arrays.fill(marks, at, end, PLAIN);
                at = end;
            }
        }
    }

    private void markNamed(Set<String> pairs) {
        for (int i = 0; i + 1 < words.length(); i++) {
            if (pairs.contains(words.substring(i, i + 2))) {
                marks[i] = NAMED;
                marks[i + 1] = NAMED;
            }
        }
    }

    int first() {
        return new String(marks).indexOf(NAMED);
    }

    int last() {
        return new String(marks).lastIndexOf(NAMED);
    }

    boolean isNamed() {
        return first() >= 0;
    }

    int length() {
        return words.length();
    }

    /** The first run of open words there, or nothing; a single character restricts nothing. */
    String open(int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && marks[end] == OPEN) {
                end++;
            }
            if (end - start >= OPEN_MIN) {
                return words.substring(start, end);
            }
            start = end + 1;
        }
        return "";
    }

    /** The open words that lean on what begins there, with or without 的. */
    String leaningOn(int at) {
        int end = transparent(at);
        int start = end;
        while (start > 0 && marks[start - 1] == OPEN) {
            start--;
        }
        return end - start >= OPEN_MIN ? words.substring(start, end) : "";
    }

    /** Before 的, 项目 and the like, through which a word still restricts: 海尔智谷项目总投资. */
    private int transparent(int at) {
        int end = at;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String word : TRANSPARENT) {
                int start = end - word.length();
                if (start >= 0 && words.startsWith(word, start) && marks[end - 1] == PLAIN) {
                    end -= word.length();
                    moved = true;
                }
            }
        }
        return end;
    }

    /** The open words that the stretch begins with, behind plain ones. */
    String opening() {
        int start = 0;
        while (start < marks.length && marks[start] == PLAIN) {
            start++;
        }
        int end = start;
        while (end < marks.length && marks[end] == OPEN) {
            end++;
        }
        return end - start >= OPEN_MIN ? words.substring(start, end) : "";
    }

    /** A word of beginning that is none of the indicator's own, or nothing. */
    String begun() {
        for (int i = 0; i < words.length(); i++) {
            int length = ScopeWords.length(Sort.BEGIN, words, i);
            if (length > 0 && marks[i] == OPEN) {
                return words.substring(i, i + length);
            }
        }
        return "";
    }

    /** Whether the words up to there only praise: 紧扣群众需求、充满设计感的. */
    boolean praises(int to) {
        String said = words.substring(0, to);
        boolean clause = said.replaceAll("[“\"]+$", "").endsWith("的");
        return clause && ScopeWords.within(Sort.ORNAMENT, said);
    }
}
