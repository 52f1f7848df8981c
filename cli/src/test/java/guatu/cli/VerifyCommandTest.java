package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ledger.CanonicalJson;
import guatu.ledger.Checkpoint;
import guatu.ledger.Frontier;
import guatu.ledger.Hashes;
import guatu.ledger.NoteKey;
import guatu.ledger.SealedBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor with nothing but an export. */
class VerifyCommandTest {

    private static final String ORIGIN = "guatu/ledger";

    private final KeyPair pair;
    private final NoteKey key;
    private final List<byte[]> entries = new ArrayList<>();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private final StringBuilder blocks = new StringBuilder();
    private String firstNote = "";

    @TempDir Path folder;

    VerifyCommandTest() throws NoSuchAlgorithmException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = NoteKey.ofX509(ORIGIN, pair.getPublic().getEncoded());
        Hashes hashes = new Hashes();
        Frontier tree = new Frontier();
        String previous = null;
        for (int n = 0; n < 50; n++) {
            byte[] entry = entry(n).getBytes(StandardCharsets.UTF_8);
            entries.add(entry);
            leaves.writeBytes(hashes.leaf(entry));
            tree.add(hashes.leaf(entry));
            if (n % 20 == 19 || n == 49) {
                SealedBlock block = block(tree, previous);
                blocks.append(block.line()).append('\n');
                firstNote = firstNote.isEmpty() ? block.note(ORIGIN) : firstNote;
                previous = block.root();
            }
        }
    }

    private SealedBlock block(Frontier tree, String previous) {
        String root = Checkpoint.base64(tree.root());
        Checkpoint checkpoint = new Checkpoint(ORIGIN, tree.size(), root, previous);
        byte[] signature = NoteKey.sign(checkpoint.text(), pair.getPrivate().getEncoded());
        return new SealedBlock(
                tree.size(), root, previous, "2022-12-19T01:00:00Z", key.signatureLine(signature));
    }

    private static String entry(int n) {
        return CanonicalJson.object()
                .put("id", "00000000-0000-4000-8000-0000000000" + (10 + n))
                .put("kind", "quantity")
                .put("project", "QD-2022-018")
                .put("measure", "签约房屋")
                .put("printed", 60 + n + "处")
                .text();
    }

    @Test
    void anExportAsItWasWrittenHolds() throws IOException {
        var terminal = RecordedTerminal.chinese();

        int code = verify(terminal, export(), "--key", key.printed());

        assertThat(terminal.errors()).isEmpty();
        assertThat(code).isZero();
        assertThat(terminal.printed()).contains("账目 50 条，封存 3 次，逐字节核对无改动");
    }

    @Test
    void oneByteChangedNamesTheEntry() throws IOException {
        byte[] changed = entries.get(33);
        changed[new String(changed, StandardCharsets.UTF_8).indexOf("00004") + 4] = '5';
        var terminal = RecordedTerminal.chinese();

        int code = verify(terminal, export());

        assertThat(code).isEqualTo(1);
        assertThat(terminal.errors()).contains("第 34 条与封存时不同").contains("QD-2022-018 · 签约房屋 · 93处");
    }

    @Test
    void anEntryIsProvedByTheHashesThatLeadToTheRoot() throws IOException {
        var terminal = RecordedTerminal.english();

        int code = verify(terminal, export(), "--entry", "00000000-0000-4000-8000-000000000030");

        assertThat(code).isZero();
        assertThat(terminal.printed()).contains("entry 21 is in the ledger of 50");
    }

    @Test
    void aCheckpointKeptFromBeforeShowsThatNothingWasChangedSince() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.txt"), firstNote);
        var terminal = RecordedTerminal.chinese();

        assertThat(verify(terminal, export(), "--kept", kept.toString())).isZero();
        assertThat(terminal.printed()).contains("自第 20 条的封存根起没有改动");

        Path other =
                Files.writeString(
                        folder.resolve("other.txt"), firstNote.replaceFirst("\n20\n", "\n19\n"));
        assertThat(verify(RecordedTerminal.chinese(), export(), "--kept", other.toString()))
                .isEqualTo(1);
    }

    @Test
    void anotherKeyDoesNotVouchForIt() throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey strange = NoteKey.ofX509(ORIGIN, other.getPublic().getEncoded());
        var terminal = RecordedTerminal.chinese();

        assertThat(verify(terminal, export(), "--key", strange.printed())).isEqualTo(1);
        assertThat(terminal.errors()).contains("没有有效签名");
    }

    @Test
    void whatIsNoExportIsTold() throws IOException {
        Path none = Files.writeString(folder.resolve("none.zip"), "no zip");

        assertThat(verify(RecordedTerminal.chinese(), none)).isEqualTo(1);
        assertThat(verify(RecordedTerminal.chinese(), folder.resolve("missing.zip"))).isEqualTo(2);
    }

    private static int verify(RecordedTerminal terminal, Path export, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", export.toString()));
        arguments.addAll(List.of(options));
        return Main.run(arguments, terminal.terminal());
    }

    private Path export() throws IOException {
        Path path = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(zip, "key.txt", (ORIGIN + "\n" + key.printed() + "\n").getBytes("UTF-8"));
            part(zip, "blocks.ndjson", blocks.toString().getBytes(StandardCharsets.UTF_8));
            part(zip, "leaves.bin", leaves.toByteArray());
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (byte[] entry : entries) {
                lines.writeBytes(entry);
                lines.write('\n');
            }
            part(zip, "entries.ndjson", lines.toByteArray());
        }
        return path;
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
