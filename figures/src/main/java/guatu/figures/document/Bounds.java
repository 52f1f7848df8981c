package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A vague figure and the exact one it stands for (概数与实数): 超过七成 and 72%. */
final class Bounds {

    private static final int ALIKE = 20;

    private Bounds() {}

    static List<Relation> of(List<Claim> measures) {
        SameUnit units = new SameUnit();
        List<Relation> found = new ArrayList<>();
        for (Claim claim : measures) {
            for (Claim earlier : units.before(claim)) {
                boolean earlierVague = !earlier.measure().senses().isEmpty();
                Claim vague = earlierVague ? earlier : claim;
                Claim exact = earlierVague ? claim : earlier;
                if (isBound(vague, exact)) {
                    found.add(
                            new Relation(Relation.Type.IMPLIED_BOUND, List.of(exact), vague, null));
                }
            }
        }
        return found;
    }

    private static boolean isBound(Claim vague, Claim exact) {
        Amount bound = vague.measure();
        Amount value = exact.measure();
        if (bound.senses().isEmpty()
                || !value.senses().isEmpty()
                || bound.isRange()
                || value.isRange()
                || vague.kind() != exact.kind()) {
            return false;
        }
        boolean holds = Judge.judge(bound, value.quantity()).verdict() == Verdict.AGREES;
        String one = vague.context().subject();
        String other = exact.context().subject();
        return holds && Likeness.contained(one, other) >= ALIKE;
    }
}
