package guatu.ledger;

/** The complete subtrees of a Merkle tree (完整子树): where proofs take their hashes from. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root of a complete subtree.
     *
     * @param level 0 for leaves; the subtree holds 2^level leaves
     * @param index of the subtree on its level, from 0
     */
    byte[] hash(int level, long index);
}
