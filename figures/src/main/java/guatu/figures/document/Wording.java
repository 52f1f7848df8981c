package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.Finding.Code;
import guatu.quantity.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that do not go with a figure (用词不当): 近…余, 减少两倍, 总建筑面积…平方公里的区域. */
final class Wording {

    private static final List<List<String>> CLASHES =
            Table.rows(Wording.class, "clashing-qualifiers.tsv");
    private static final List<List<String>> TERMS = Table.rows(Wording.class, "terms.tsv");
    private static final List<String> DECREASES = List.of("减少", "下降", "降低", "缩短", "压缩");
    private static final int BEFORE = 12;
    private static final int BEHIND = 8;

    private final String text;

    private Wording(String text) {
        this.text = text;
    }

    static List<Finding> of(String text, List<Claim> claims) {
        Wording check = new Wording(text);
        List<Finding> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isMeasure()) {
                add(found, clash(claim));
                add(found, check.decrease(claim));
                add(found, check.term(claim));
            } else if (claim.kind() == Kind.QUALITATIVE) {
                found.add(Finding.of(Code.NEEDS_EVIDENCE, List.of(claim)));
            }
        }
        return found;
    }

    private static void add(List<Finding> found, @Nullable Finding finding) {
        if (finding != null) {
            found.add(finding);
        }
    }

    private static @Nullable Finding clash(Claim claim) {
        String[] words = claim.measure().qualifier().split("…");
        if (words.length < 2) {
            return null;
        }
        for (List<String> row : CLASHES) {
            boolean behind = List.of(row.get(1).split(" ")).contains(words[words.length - 1]);
            if (row.getFirst().equals(words[0]) && behind) {
                return Finding.of(
                        Code.QUALIFIERS_CLASH, List.of(claim), claim.measure().qualifier());
            }
        }
        return null;
    }

    private @Nullable Finding decrease(Claim claim) {
        boolean multiple = claim.kind() == Kind.MULTIPLE;
        String before = before(claim, 4);
        return multiple && DECREASES.stream().anyMatch(before::contains)
                ? Finding.of(Code.DECREASE_BY_MULTIPLE, List.of(claim))
                : null;
    }

    private @Nullable Finding term(Claim claim) {
        String before = before(claim, BEFORE);
        int end = claim.span().end();
        String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
        for (List<String> row : TERMS) {
            boolean unit = List.of(row.get(1).split(" ")).contains(claim.measure().unit().symbol());
            boolean noun = row.get(2).equals("-") || behind.contains(row.get(2));
            if (unit && noun && before.contains(row.getFirst())) {
                return Finding.of(Code.WRONG_TERM, List.of(claim), row.getFirst(), row.get(3));
            }
        }
        return null;
    }

    private String before(Claim claim, int reach) {
        int start = claim.span().start();
        return text.substring(Math.max(0, start - reach), start);
    }
}
