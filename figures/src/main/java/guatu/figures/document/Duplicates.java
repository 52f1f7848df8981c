package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same fact told more than once with the same value (重复数据). */
final class Duplicates {

    private static final int ALIKE = 30;

    private Duplicates() {}

    static List<Relation> of(List<Claim> measures) {
        SameUnit units = new SameUnit();
        List<List<Claim>> groups = new ArrayList<>();
        for (Claim claim : measures) {
            List<Claim> before = units.before(claim);
            if (isTelling(claim)) {
                before.stream()
                        .filter(earlier -> isSame(earlier, claim))
                        .findFirst()
                        .ifPresent(earlier -> join(groups, earlier, claim));
            }
        }
        return groups.stream()
                .map(group -> new Relation(Relation.Type.DUPLICATE, group, null, null))
                .toList();
    }

    private static void join(List<List<Claim>> groups, Claim earlier, Claim claim) {
        for (int i = groups.size() - 1; i >= 0 && groups.size() - i < 64; i--) {
            Set<Claim> members = new HashSet<>(groups.get(i));
            if (members.contains(earlier)) {
                groups.get(i).add(claim);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(earlier, claim)));
    }

    /** One digit repeats by chance; two or a magnitude hardly do. */
    private static boolean isTelling(Claim claim) {
        Amount amount = claim.measure();
        boolean digits = amount.value().stripTrailingZeros().precision() >= 2;
        boolean great = amount.value().compareTo(BigDecimal.TEN) > 0;
        boolean counted = claim.kind() != Kind.RANK && claim.kind() != Kind.DURATION;
        return counted && great && (digits || !amount.magnitude().isEmpty());
    }

    private static boolean isSame(Claim one, Claim other) {
        Amount first = one.measure();
        Amount second = other.measure();
        return SameUnit.same(one, other)
                && first.value().compareTo(second.value()) == 0
                && first.senses().equals(second.senses())
                && Likeness.contained(one.context().subject(), other.context().subject()) >= ALIKE;
    }
}
