package guatu.server.publication.check;

import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import java.util.Set;

/**
 * Classifiers that count the same things (量词通用): 1164个楼栋 are 1164栋, 12项工程 12个. Households and
 * people are different things and keep their own.
 */
final class Counters {

    private static final Set<String> GENERAL = Set.of("个", "项");
    private static final Set<String> OWN =
            Set.of("个", "项", "栋", "幢", "座", "处", "所", "家", "条", "部", "台", "片", "块", "间");

    private Counters() {}

    static boolean same(Unit ledger, Unit written) {
        return ledger.sameKind(written) || general(ledger, written);
    }

    private static boolean general(Unit ledger, Unit written) {
        return GENERAL.contains(written.symbol()) && OWN.contains(ledger.symbol());
    }

    /** The fact in the classifier that the text uses, where both count the same things. */
    static Fact in(Unit written, Fact fact) {
        boolean other = !fact.value().unit().sameKind(written);
        return other && general(fact.value().unit(), written)
                ? fact.counted(new Quantity(fact.value().value(), written))
                : fact;
    }
}
