package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.Finding.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names listed before their number (列举与个数): 张村河南、刘家下庄、李家下庄、孙家下庄4个城中村 must be four, and no more than
 * N before 等N个.
 */
final class Enumerations {

    private static final int REACH = 160;
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 14;
    private static final BigDecimal MOST = new BigDecimal("20");

    /** Further off than this the list is no list of what is counted. */
    private static final int NEAR = 2;

    private static final String ENDS = "，。；：！？\n（）“”《》";

    private final String text;

    private Enumerations(String text) {
        this.text = text;
    }

    static List<Finding> of(String text, List<Claim> measures) {
        Enumerations lists = new Enumerations(text);
        List<Finding> found = new ArrayList<>();
        int before = 0;
        for (Claim claim : measures) {
            Finding finding = lists.isCounted(claim) ? lists.at(claim, before) : null;
            if (finding != null) {
                found.add(finding);
            }
            before = claim.span().end();
        }
        return found;
    }

    /** A plain small number with the noun that it counts right behind. */
    private boolean isCounted(Claim claim) {
        int end = claim.span().end();
        return claim.kind() == Kind.COUNT
                && claim.measure().senses().isEmpty()
                && !claim.measure().isRange()
                && claim.measure().exact()
                && claim.measure().value().compareTo(MOST) <= 0
                && end < text.length()
                && Character.isIdeographic(text.charAt(end));
    }

    private @Nullable Finding at(Claim claim, int before) {
        int end = claim.span().start();
        boolean some = end > 0 && text.charAt(end - 1) == '等';
        int members = members(some ? end - 1 : end, Math.max(before, end - REACH));
        int said = claim.measure().value().intValue();
        boolean fits = some ? members <= said : members == said;
        if (members < FEWEST || fits || Math.abs(members - said) > NEAR) {
            return null;
        }
        return Finding.of(Code.LIST_COUNT_DIFFERS, List.of(claim), String.valueOf(members));
    }

    /** How many names joined by 、 stand before {@code end}, the first one with its verb. */
    private int members(int end, int from) {
        int members = 1;
        int nameEnd = end;
        int at = end - 1;
        while (at >= from && ENDS.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '、') {
                if (nameEnd - at > LONGEST_NAME || nameEnd - at < 2) {
                    return 0;
                }
                members++;
                nameEnd = at;
            }
            at--;
        }
        boolean joined = text.substring(at + 1, end).matches(".*[和及与].*");
        return joined ? 0 : members;
    }
}
