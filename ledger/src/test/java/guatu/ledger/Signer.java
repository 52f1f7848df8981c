package guatu.ledger;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Seals entries into blocks with a key of its own (测试用封存). */
final class Signer {

    static final String ORIGIN = "guatu/ledger";

    private final KeyPair pair;
    private final NoteKey key;

    Signer() throws NoSuchAlgorithmException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = NoteKey.ofX509(ORIGIN, pair.getPublic().getEncoded());
    }

    NoteKey key() {
        return key;
    }

    String signatureLine(Checkpoint checkpoint) {
        return key.signatureLine(NoteKey.sign(checkpoint.text(), pair.getPrivate().getEncoded()));
    }

    /** Blocks of so many entries each. */
    List<SealedBlock> seal(List<byte[]> entries, int each) {
        List<SealedBlock> blocks = new ArrayList<>();
        Frontier tree = new Frontier();
        Hashes hashes = new Hashes();
        String previous = null;
        for (byte[] entry : entries) {
            tree.add(hashes.leaf(entry));
            if (tree.size() % each == 0 || tree.size() == entries.size()) {
                String root = Checkpoint.base64(tree.root());
                Checkpoint checkpoint = new Checkpoint(ORIGIN, tree.size(), root, previous);
                blocks.add(
                        new SealedBlock(
                                tree.size(),
                                root,
                                previous,
                                "2022-12-19T01:00:00Z",
                                signatureLine(checkpoint)));
                previous = root;
            }
        }
        return blocks;
    }
}
