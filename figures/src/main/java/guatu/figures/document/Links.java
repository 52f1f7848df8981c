package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison.Against;
import java.util.ArrayList;
import java.util.List;

/** Tells which figures of a text hang together by its words (数据关联): 由A到B, A，其中B、C, 分别A、B. */
public final class Links {

    private static final String PART = "其中";
    private static final String EACH = "分别";
    private static final String JOINS = "、和与及以，,";

    /** How far the words between two figures of a list may reach. */
    private static final int JOINED = 2;

    /** How far from 其中 back the whole may stand, in characters. */
    private static final int WHOLE = 60;

    /** How far from a figure back 其中 and 分别 govern it, in characters. */
    private static final int REACH = 200;

    /** The longest list that is followed. */
    private static final int MOST = 32;

    private final String text;
    private final List<Claim> measures;
    private final List<Link> links = new ArrayList<>();

    private Links(String text, List<Claim> claims) {
        this.text = text;
        this.measures = claims.stream().filter(Claim::isMeasure).toList();
    }

    /** The links of a text, in the order of their later figure. */
    public static List<Link> of(String text, List<Claim> claims) {
        Links finder = new Links(text, claims);
        for (int i = 1; i < finder.measures.size(); i++) {
            finder.fromTo(i);
            finder.respectively(i);
            finder.part(i);
        }
        return List.copyOf(finder.links);
    }

    private void fromTo(int index) {
        Claim before = measures.get(index - 1);
        Claim claim = measures.get(index);
        boolean rises =
                before.context().comparison().type() == Against.FROM
                        && claim.context().comparison().type() == Against.TO;
        if (rises && sameSentence(before, claim) && sameUnit(before, claim)) {
            links.add(new Link(Link.Type.FROM_TO, before, claim));
        }
    }

    /** The figures that follow one another behind 分别. */
    private void respectively(int index) {
        Claim before = measures.get(index - 1);
        Claim claim = measures.get(index);
        if (!joined(before, claim)) {
            return;
        }
        int first = index - 1;
        while (first > 0
                && index - first < MOST
                && joined(measures.get(first - 1), measures.get(first))) {
            first--;
        }
        if (isSaidBefore(EACH, first)) {
            links.add(new Link(Link.Type.RESPECTIVELY, before, claim));
        }
    }

    /** The whole is the last figure of the unit before 其中; the part is not greater. */
    private void part(int index) {
        Claim claim = measures.get(index);
        int said = lastSaid(PART, claim);
        if (said < 0) {
            return;
        }
        for (int i = index - 1; i >= 0; i--) {
            Claim whole = measures.get(i);
            if (said - whole.span().end() > WHOLE) {
                return;
            }
            boolean before = whole.span().end() <= said;
            if (before && sameUnit(whole, claim)) {
                boolean fits = claim.measure().low().compareTo(whole.measure().high()) <= 0;
                if (fits) {
                    links.add(new Link(Link.Type.PART, whole, claim));
                }
                return;
            }
        }
    }

    private boolean isSaidBefore(String word, int index) {
        int free = index == 0 ? 0 : measures.get(index - 1).span().end();
        return lastSaid(word, measures.get(index)) >= free;
    }

    /** Where the word stands last before the figure in its sentence, or -1. */
    private int lastSaid(String word, Claim claim) {
        int sentence = claim.context().sentence().start();
        int least = Math.max(sentence, claim.span().start() - REACH);
        for (int at = claim.span().start() - word.length(); at >= least; at--) {
            if (text.startsWith(word, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean joined(Claim before, Claim claim) {
        int gap = before.span().end();
        int next = claim.span().start();
        if (next <= gap || next - gap > JOINED) {
            return false;
        }
        return text.substring(gap, next).chars().allMatch(c -> JOINS.indexOf(c) >= 0);
    }

    private static boolean sameSentence(Claim one, Claim other) {
        return one.context().sentence().equals(other.context().sentence());
    }

    private static boolean sameUnit(Claim one, Claim other) {
        Amount first = one.measure();
        return first.unit().base().equals(other.measure().unit().base());
    }
}
