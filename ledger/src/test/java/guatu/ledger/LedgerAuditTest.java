package guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is changed in an export, the audit names the first thing that breaks. */
class LedgerAuditTest {

    private final Signer signer;
    private final List<byte[]> entries = new ArrayList<>(TreeOf.entries(100));
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<SealedBlock> blocks;

    LedgerAuditTest() throws NoSuchAlgorithmException {
        Hashes hashes = new Hashes();
        signer = new Signer();
        entries.forEach(entry -> leaves.add(hashes.leaf(entry)));
        blocks = new ArrayList<>(signer.seal(entries, 30));
    }

    @Test
    void anUntouchedExportHolds() {
        assertThat(audit(null)).isNull();
        assertThat(blocks).extracting(SealedBlock::size).containsExactly(30L, 60L, 90L, 100L);
    }

    @Test
    void oneChangedByteNamesItsEntry() {
        for (int index = 0; index < entries.size(); index++) {
            byte[] right = entries.get(index);
            byte[] wrong = right.clone();
            wrong[index % wrong.length] ^= 4;
            entries.set(index, wrong);
            assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.ENTRY, index, index + 1));
            entries.set(index, right);
        }
    }

    @Test
    void aChangedLeafHashAloneIsToldApart() {
        leaves.set(41, leaves.get(40));
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.LEAF, 41, 42));
    }

    @Test
    void whoeverChangesTheHashTooIsFoundByTheSignedRoot() {
        entries.set(41, Utf8.bytes("{\"id\":\"41\",\"value\":\"9\"}"));
        leaves.set(41, new Hashes().leaf(entries.get(41)));
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.BLOCK, 30, 60));
    }

    @Test
    void whoeverSealsAnewLacksTheKey() throws NoSuchAlgorithmException {
        entries.set(41, Utf8.bytes("{\"id\":\"41\",\"value\":\"9\"}"));
        leaves.set(41, new Hashes().leaf(entries.get(41)));
        List<SealedBlock> forged = new Signer().seal(entries, 30);
        blocks.clear();
        blocks.addAll(forged);
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.SIGNATURE, 0, 30));
    }

    @Test
    void evenWithTheKeyARootKeptElsewhereTells() {
        SealedBlock printed = blocks.get(1);
        entries.set(41, Utf8.bytes("{\"id\":\"41\",\"value\":\"9\"}"));
        leaves.set(41, new Hashes().leaf(entries.get(41)));
        List<SealedBlock> again = signer.seal(entries, 30);
        blocks.clear();
        blocks.addAll(again);

        assertThat(audit(null)).isNull();
        assertThat(audit(printed.checkpoint(Signer.ORIGIN)))
                .isEqualTo(new Finding(Finding.Kind.OLDER, 0, 60));
    }

    @Test
    void whatIsCutOffOrPutInIsTold() {
        entries.removeLast();
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.MISSING, 99, 100));
        entries.addAll(TreeOf.entries(100).subList(99, 100));
        entries.add(Utf8.bytes("{}"));
        leaves.add(new Hashes().leaf(Utf8.bytes("{}")));
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.UNSEALED, 100, 101));
    }

    @Test
    void aBlockTakenOutBreaksTheChain() {
        blocks.remove(1);
        assertThat(audit(null)).isEqualTo(new Finding(Finding.Kind.CHAIN, 30, 90));
    }

    private @Nullable Finding audit(@Nullable Checkpoint kept) {
        LedgerAudit audit = new LedgerAudit(Signer.ORIGIN, List.of(signer.key()), blocks, kept);
        audit.checkBlocks();
        for (int i = 0; i < entries.size(); i++) {
            audit.entry(entries.get(i), 0, entries.get(i).length, leaves.get(i), 0);
        }
        return audit.end();
    }
}
