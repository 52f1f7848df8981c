package guatu.server.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether words call an indicator by its name (名称相似): most of its characters stand there, and half
 * of its pairs of neighbours, in whatever order; 改造老旧小区 is 老旧小区改造.
 */
final class Likeness {

    /** Nouns of measure, which a figure's unit says already. */
    private static final List<String> MEASURES =
            List.of("面积", "个数", "户数", "处数", "数量", "总数", "金额", "总额", "长度", "增速", "数");

    private static final int CHARACTERS_MIN = 80;
    private static final int PAIRS_MIN = 50;

    private Likeness() {}

    /** 0 for another thing; else more the more of a longer name stands there. */
    static int score(String phrase, String words) {
        String core = core(phrase);
        if (core.length() < 2) {
            return 0;
        }
        int characters = 0;
        for (int i = 0; i < core.length(); i++) {
            characters += words.indexOf(core.charAt(i)) >= 0 ? 1 : 0;
        }
        Set<String> pairs = pairs(core);
        Set<String> there = pairs(words);
        int shared = 0;
        for (String pair : pairs) {
            shared += there.contains(pair) ? 1 : 0;
        }
        boolean like =
                characters * 100 >= core.length() * CHARACTERS_MIN
                        && shared * 100 >= pairs.size() * PAIRS_MIN;
        return like ? (characters + 2 * shared) * 100 / Math.max(1, missing(core, characters)) : 0;
    }

    /** What is missing of a name weighs against it. */
    private static int missing(String core, int characters) {
        return 1 + core.length() - characters;
    }

    private static String core(String phrase) {
        String plain = phrase.replaceAll("[“”\"（）()·、的]", "");
        for (String measure : MEASURES) {
            if (plain.endsWith(measure) && plain.length() > measure.length() + 1) {
                return plain.substring(0, plain.length() - measure.length());
            }
        }
        return plain;
    }

    private static Set<String> pairs(String words) {
        String plain = words.replaceAll("[“”\"（）()、的]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
