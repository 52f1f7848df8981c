package guatu.cli;

import guatu.ledger.Checkpoint;
import guatu.ledger.Hashes;
import guatu.ledger.NoteKey;
import guatu.ledger.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the receipt of one entry, and proves one out of an export (入账凭证核验). */
final class ReceiptCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final Terminal terminal;

    ReceiptCheck(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A receipt as {@code /api/ledger/entries/ID/receipt} gives it. */
    int run(Path path, @Nullable NoteKey key) throws IOException {
        JsonNode receipt;
        try {
            receipt = JSON.readTree(Files.readString(path));
        } catch (JacksonException e) {
            terminal.complain(path + " 不是凭证。", path + " is no receipt.");
            return 1;
        }
        String note = receipt.path("note").asString("");
        int end = note.lastIndexOf("\n\n");
        String text = end < 0 ? "" : note.substring(0, end + 1);
        Checkpoint checkpoint = Checkpoint.read(text);
        if (checkpoint == null) {
            terminal.complain("凭证里没有检查点。", "The receipt has no checkpoint.");
            return 1;
        }
        if (key != null && key.textOf(note) == null) {
            terminal.complain("✗ 检查点不是这把公钥签的。", "✗ That key did not sign the checkpoint.");
            return 1;
        }
        List<byte[]> hashes = new ArrayList<>();
        for (JsonNode one : receipt.path("path")) {
            hashes.add(Base64.getDecoder().decode(one.asString("")));
        }
        String entry = receipt.path("entry").asString("");
        byte[] leaf = new Hashes().leaf(entry.getBytes(StandardCharsets.UTF_8));
        long index = receipt.path("index").asLong(-1);
        if (!Proofs.included(leaf, index, checkpoint.size(), hashes, checkpoint.rootBytes())) {
            terminal.complain(
                    "✗ 这一条不在该封存根之下：" + FindingText.shown(entry),
                    "✗ The entry is not under that root: " + FindingText.shown(entry));
            return 1;
        }
        told(entry, index, checkpoint.size(), checkpoint.root(), hashes.size());
        if (key == null) {
            terminal.say("  没有给出公钥（--key），签名未核对。", "  Without --key the signature is not checked.");
        }
        return 0;
    }

    /** Proves an entry out of all leaf hashes and checks the proof. */
    void prove(String entry, long index, long size, byte[] leaves) {
        List<byte[]> path =
                Proofs.inclusion(index, size, (level, at) -> subtree(leaves, level, at));
        byte[] root = Proofs.root(size, (level, at) -> subtree(leaves, level, at));
        byte[] leaf = new Hashes().leaf(entry.getBytes(StandardCharsets.UTF_8));
        if (!Proofs.included(leaf, index, size, path, root)) {
            throw new IllegalStateException("A proof of an export that holds does not hold.");
        }
        told(entry, index, size, Checkpoint.base64(root), path.size());
        path.forEach(hash -> terminal.out().println("    " + Checkpoint.base64(hash)));
    }

    private void told(String entry, long index, long size, String root, int hashes) {
        terminal.say(
                "✓ 第 %,d 条在账内（共 %,d 条，证明 %d 个散列值，根 %s）：".formatted(index + 1, size, hashes, root),
                "✓ entry %,d is in the ledger of %,d (proof of %d hashes, root %s):"
                        .formatted(index + 1, size, hashes, root));
        terminal.out().println("  " + FindingText.shown(entry));
    }

    private static byte[] subtree(byte[] leaves, int level, long index) {
        Hashes hashes = new Hashes();
        int first = Math.toIntExact(index << level);
        List<byte[]> row = new ArrayList<>();
        for (int i = first; i < first + (1 << level); i++) {
            row.add(Arrays.copyOfRange(leaves, i * Hashes.SIZE, (i + 1) * Hashes.SIZE));
        }
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < row.size(); i += 2) {
                above.add(hashes.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
