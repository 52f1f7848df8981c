package guatu.server.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern MARKS = Pattern.compile("[“”\"（）()、的]");

    private final String words;
    private final Set<String> pairs;

    /** How like names are to these words. */
    Likeness(String words) {
        this.words = words;
        this.pairs = pairsOf(words);
    }

    /**
     * A name of an indicator, made ready to be looked for.
     *
     * @param core without marks and without the noun of measure at its end
     */
    record Name(String core, Set<String> pairs) {

        Name {
            pairs = Set.copyOf(pairs);
        }

        static Name of(String phrase) {
            String core = coreOf(phrase);
            return new Name(core, pairsOf(core));
        }
    }

    /** 0 for another thing; else more the more of a longer name stands there. */
    int to(Name name) {
        String core = name.core();
        if (core.length() < 2) {
            return 0;
        }
        int characters = 0;
        for (int i = 0; i < core.length(); i++) {
            characters += words.indexOf(core.charAt(i)) >= 0 ? 1 : 0;
        }
        if (characters * 100 < core.length() * CHARACTERS_MIN) {
            return 0;
        }
        int shared = 0;
        for (String pair : name.pairs()) {
            shared += pairs.contains(pair) ? 1 : 0;
        }
        boolean like = shared * 100 >= name.pairs().size() * PAIRS_MIN;
        return like ? (characters + 2 * shared) * 100 / Math.max(1, missing(core, characters)) : 0;
    }

    /** What is missing of a name weighs against it. */
    private static int missing(String core, int characters) {
        return 1 + core.length() - characters;
    }

    private static String coreOf(String phrase) {
        String plain = MARKS.matcher(phrase.replace("·", "")).replaceAll("");
        for (String measure : MEASURES) {
            if (plain.endsWith(measure) && plain.length() > measure.length() + 1) {
                return plain.substring(0, plain.length() - measure.length());
            }
        }
        return plain;
    }

    private static Set<String> pairsOf(String words) {
        String plain = MARKS.matcher(words).replaceAll("");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
