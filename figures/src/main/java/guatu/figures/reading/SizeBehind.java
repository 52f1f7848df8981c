package guatu.figures.reading;

import guatu.figures.claim.Kind;
import java.util.Map;

/** Tells how long, wide or large what stands behind a figure is (后置物的量度): 2米多宽的步道, 这条500米的老街. */
final class SizeBehind {

    private static final int BARE_VERB = 2;

    /** How long, wide or high something is: 2米多宽的步道. */
    private static final Map<Character, String> SIZES =
            Map.of('长', "长度", '宽', "宽度", '高', "高度", '深', "深度", '厚', "厚度");

    private SizeBehind() {}

    /** 2米多宽的步道: the width of what stands behind. */
    static String of(View view, Token token, String left, String right) {
        boolean alone = left.length() < BARE_VERB && right.length() >= BARE_VERB;
        if (alone && view.at(token.end()) == '的') {
            // 这条500米的老街: how long what stands behind is.
            return switch (token.kind()) {
                case LENGTH -> right + "长度";
                case AREA -> right + "面积";
                default -> "";
            };
        }
        boolean of = token.kind() == Kind.LENGTH && right.length() > BARE_VERB + 1;
        String measure = of && right.charAt(1) == '的' ? SIZES.get(right.charAt(0)) : null;
        return measure == null ? "" : right.substring(BARE_VERB) + measure;
    }
}
