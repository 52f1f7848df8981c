package guatu.figures.document;

import guatu.figures.claim.Claim;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one text that must agree (文内关系).
 *
 * @param type how they hang together
 * @param operands the figures it is computed of; for a duplicate all that say the same
 * @param result the figure it must give, or null for a duplicate
 * @param computed what the operands give, or null where nothing is computed
 */
public record Relation(
        Type type, List<Claim> operands, @Nullable Claim result, @Nullable BigDecimal computed) {

    /** How figures hang together. */
    public enum Type {
        /** The same fact told twice. */
        DUPLICATE,
        /** An exact figure lies where a vaguer one says: 72% and 超过七成. */
        IMPLIED_BOUND,
        /** Parts and whole. */
        SUM,
        /** Part over whole in percent. */
        RATIO,
        /** Two figures and how much they differ. */
        DIFFERENCE,
        /** From, to, and by how much. */
        GROWTH
    }

    public Relation {
        operands = List.copyOf(operands);
    }
}
