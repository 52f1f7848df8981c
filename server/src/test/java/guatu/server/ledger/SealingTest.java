package guatu.server.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ledger.CanonicalJson;
import guatu.ledger.Checkpoint;
import guatu.ledger.Finding;
import guatu.ledger.Hashes;
import guatu.ledger.LedgerAudit;
import guatu.ledger.NoteKey;
import guatu.ledger.Proofs;
import guatu.ledger.SealedBlock;
import guatu.server.access.AccountErased;
import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Sealing misses nothing, whoever writes meanwhile and however slowly. */
@ServerTest
class SealingTest {

    private final Ledger ledger;
    private final Sealer sealer;
    private final Seals seals;
    private final Signers signers;
    private final SealRows rows;
    private final LedgerExport export;
    private final TransactionTemplate transaction;
    private final OwnerDatabase owner;
    private final Callers callers;
    private final TestClock clock;

    SealingTest(
            Ledger ledger,
            Sealer sealer,
            Seals seals,
            Signers signers,
            SealRows rows,
            LedgerExport export,
            TransactionTemplate transaction,
            OwnerDatabase owner,
            Callers callers,
            TestClock clock) {
        this.ledger = ledger;
        this.sealer = sealer;
        this.seals = seals;
        this.signers = signers;
        this.rows = rows;
        this.export = export;
        this.transaction = transaction;
        this.owner = owner;
        this.callers = callers;
        this.clock = clock;
    }

    /** 24 writers of 40 transactions, some a hundred times slower than others, two sealers. */
    @Test
    void underConcurrentSlowWritersEveryEntryIsSealedOnceAndNoOrderIsBroken() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(12);
                ExecutorService sealers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sealing = new ArrayList<>();
            List<Future<?>> writing =
                    IntStream.range(0, 24)
                            .<Future<?>>mapToObj(n -> writers.submit(() -> write(n)))
                            .toList();
            AtomicBoolean done = new AtomicBoolean();
            for (int i = 0; i < 2; i++) {
                sealing.add(
                        sealers.submit(() -> {
                            while (!done.get()) {
                                sealer.seal();
                                LockSupport.parkNanos(200_000);
                            }
                        }));
            }
            for (Future<?> one : writing) {
                one.get(120, SECONDS);
            }
            done.set(true);
            for (Future<?> one : sealing) {
                one.get(120, SECONDS);
            }
        }
        sealAll();

        long entries =
                owner.jdbc().sql("select count(*) from ledger.entry").query(Long.class).single();
        assertThat(rows.last().block().size()).isEqualTo(entries);
        assertThat(rows.blocks()).hasSizeGreaterThan(3);
        assertThat(audit(exported(), null)).isNull();
    }

    private void write(int writer) {
        Random random = new Random(writer);
        for (int n = 0; n < 40; n++) {
            transaction.executeWithoutResult(status -> {
                ledger.append(List.of(entry()));
                boolean slow = random.nextInt(20) == 0;
                LockSupport.parkNanos(slow ? 20_000_000 : random.nextInt(200_000));
                ledger.append(List.of(entry(), entry()));
                if (random.nextInt(15) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void anEntryIsSealedOnlyOnceNothingCanComeBeforeIt() throws Exception {
        sealAll();
        LedgerEntry early = entry();
        LedgerEntry late = entry();
        transaction.executeWithoutResult(slow -> {
            ledger.append(List.of(early));
            onAnotherConnection(() -> ledger.append(List.of(late)));
            onAnotherConnection(sealer::seal);
            assertThat(seals.receipt(late.id())).isNull();
        });
        sealAll();

        assertThat(seals.receipt(early.id()).index()).isLessThan(seals.receipt(late.id()).index());
    }

    @Test
    void everyEntryHasItsReceiptAndEveryOlderRootItsProof() {
        List<LedgerEntry> entries = IntStream.range(0, 700).mapToObj(n -> entry()).toList();
        transaction.executeWithoutResult(status -> ledger.append(entries.subList(0, 300)));
        sealAll();
        SealedBlock older = rows.last().block();
        transaction.executeWithoutResult(status -> ledger.append(entries.subList(300, 700)));
        sealAll();
        SealedBlock newer = rows.last().block();

        for (LedgerEntry entry : entries) {
            Receipt receipt = seals.receipt(entry.id());
            byte[] leaf = new Hashes().leaf(receipt.entry().getBytes(StandardCharsets.UTF_8));
            assertThat(receipt.entry()).isEqualTo(entry.body());
            assertThat(
                            Proofs.included(
                                    leaf,
                                    receipt.index(),
                                    newer.size(),
                                    bytes(receipt.path()),
                                    bytes(newer.root())))
                    .isTrue();
        }
        assertThat(
                        Proofs.consistent(
                                older.size(),
                                newer.size(),
                                bytes(older.root()),
                                bytes(newer.root()),
                                bytes(seals.consistency(older.size()))))
                .isTrue();
    }

    @Test
    void oneByteChangedInAnExportNamesTheEntry() throws IOException {
        transaction.executeWithoutResult(status -> ledger.append(List.of(entry(), entry())));
        sealAll();
        Exported exported = exported();
        Checkpoint kept = rows.last().block().checkpoint(SigningKey.ORIGIN);
        assertThat(audit(exported, kept)).isNull();

        int at = exported.entries().size() - 2;
        exported.entries().get(at)[10] ^= 1;

        assertThat(audit(exported, kept)).isEqualTo(new Finding(Finding.Kind.ENTRY, at, at + 1));
    }

    /** 个人信息保护法第四十七条: who signed can be told no more, and every seal still verifies. */
    @Test
    void aPersonErasedLeavesEverySealVerifying() throws IOException {
        transaction.executeWithoutResult(status -> ledger.append(List.of(entry(), entry())));
        String signer = signers.commitment("leaver", "leaver");
        sealAll();
        Checkpoint kept = rows.last().block().checkpoint(SigningKey.ORIGIN);

        transaction.executeWithoutResult(status -> signers.on(new AccountErased("leaver")));
        transaction.executeWithoutResult(status -> ledger.append(List.of(entry())));
        sealAll();

        assertThat(signer).hasSize(64);
        assertThat(signers.earlier("leaver", "leaver")).isNull();
        assertThat(audit(exported(), kept)).isNull();
    }

    @Test
    void whoeverChangesTheTableIsFoundByTheNextExport() throws IOException {
        LedgerEntry victim = entry();
        transaction.executeWithoutResult(status -> ledger.append(List.of(victim)));
        sealAll();
        long index = seals.receipt(victim.id()).index();
        owner.jdbc()
                .sql(
                        """
                        set session_replication_role = replica;
                        update ledger.entry set body = replace(body, '"seal-test"', '"seal-tesT"')
                         where id = '%s'
                        """
                                .formatted(victim.id()))
                .update();

        assertThat(audit(exported(), null))
                .isEqualTo(new Finding(Finding.Kind.ENTRY, index, index + 1));
        owner.jdbc()
                .sql(
                        """
                        set session_replication_role = replica;
                        update ledger.entry set body = replace(body, '"seal-tesT"', '"seal-test"')
                         where id = '%s'
                        """
                                .formatted(victim.id()))
                .update();
        assertThat(audit(exported(), null)).isNull();
    }

    @Test
    void anyoneReadsTheSignedRootAndOnlyAuditorAndOfficeTakeTheLedger() {
        transaction.executeWithoutResult(status -> ledger.append(List.of(entry())));
        sealAll();
        Caller stranger = callers.stranger();

        String note = stranger.get("/api/ledger/checkpoint").text();
        NoteKey key = NoteKey.read(stranger.get("/api/ledger/seal").at("/keys/0"));

        assertThat(key.textOf(note)).startsWith("guatu/ledger\n" + rows.last().block().size());
        assertThat(stranger.get("/api/ledger/export").status()).isEqualTo(401);
        assertThat(callers.loggedIn("publicity", Role.PUBLICITY).get("/api/ledger/export").status())
                .isEqualTo(403);
        Answer taken = callers.loggedIn("auditor", Role.AUDITOR).get("/api/ledger/export");
        assertThat(taken.status()).isEqualTo(200);
    }

    /** An export taken apart. */
    private record Exported(
            List<NoteKey> keys, List<SealedBlock> blocks, byte[] leaves, List<byte[]> entries) {}

    private Exported exported() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        export.write(written, "由 审计（auditor）导出");
        byte[] leaves = {};
        List<byte[]> entries = new ArrayList<>();
        List<NoteKey> keys = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                String text = new String(content, StandardCharsets.UTF_8);
                switch (part.getName()) {
                    case "leaves.bin" -> leaves = content;
                    case "entries.ndjson" ->
                            text.lines()
                                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                                    .forEach(entries::add);
                    case "key.txt" -> text.lines().skip(1).map(NoteKey::read).forEach(keys::add);
                    case "export.txt" -> assertThat(text).contains("auditor");
                    default -> assertThat(text.lines()).hasSameSizeAs(rows.blocks());
                }
            }
        }
        return new Exported(keys, rows.blocks(), leaves, entries);
    }

    private static @Nullable Finding audit(Exported exported, @Nullable Checkpoint kept) {
        LedgerAudit audit =
                new LedgerAudit(SigningKey.ORIGIN, exported.keys(), exported.blocks(), kept);
        audit.checkBlocks();
        for (int i = 0; i < exported.entries().size(); i++) {
            byte[] entry = exported.entries().get(i);
            audit.entry(entry, 0, entry.length, exported.leaves(), i * Hashes.SIZE);
        }
        return audit.end();
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            // More than one block may wait.
        }
    }

    private void onAnotherConnection(Runnable work) {
        Thread other =
                Thread.ofPlatform()
                        .start(() -> transaction.executeWithoutResult(status -> work.run()));
        try {
            other.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LedgerEntry entry() {
        UUID id = UUID.randomUUID();
        String body =
                CanonicalJson.object()
                        .put("id", id)
                        .put("kind", "seal-test")
                        .put("note", "董家下庄814处")
                        .text();
        return new LedgerEntry(Ledger.NEXT, id, "seal-test", clock.instant(), body);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static List<byte[]> bytes(List<String> base64) {
        return base64.stream().map(SealingTest::bytes).toList();
    }
}
