package guatu.cli;

import guatu.ledger.Checkpoint;
import guatu.ledger.Finding;
import guatu.ledger.Hashes;
import guatu.ledger.LedgerAudit;
import guatu.ledger.NoteKey;
import guatu.ledger.SealedBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify EXPORT}: proves that an exported ledger is what was sealed, or names the first
 * entry that is not (账目核验). Needs neither server nor database.
 */
final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu verify 导出文件.zip [--entry 编号] [--kept 文件] [--key 公钥]
                      guatu verify 凭证.json [--key 公钥]
                核验导出的账目：每一条与封存时逐字节相同（RFC 9162 默克尔树），每个封存根都有签名并前后相连；
                有改动的，指出第一条。不需要服务器和数据库。
                --entry  另外给出这一条的存在证明
                --kept   以前保存的封存根（检查点文本），证明自那时起账目没有改动
                --key    从别处得到的公钥；不写则用文件里的公钥，只能说明文件自身一致
                """,
                """
                Usage: guatu verify EXPORT.zip [--entry ID] [--kept FILE] [--key KEY]
                       guatu verify RECEIPT.json [--key KEY]
                Checks an exported ledger: every entry byte for byte as it was sealed (Merkle tree
                of RFC 9162), every root signed and chained; names the first entry that is not.
                Needs neither server nor database.
                --entry  also proves that this entry is in it
                --kept   a checkpoint kept from before: proves that nothing was changed since
                --key    the public key from elsewhere; without it the file's own is taken, which
                         only shows that the file agrees with itself
                """);
    }

    @Override
    public int run(List<String> given, Terminal terminal) throws IOException {
        Arguments arguments = Arguments.read(given, Set.of("--entry", "--kept", "--key"), Set.of());
        if (arguments.words().size() != 1 || !arguments.unknown().isEmpty()) {
            terminal.err().println(help(terminal));
            return 2;
        }
        Path path = Path.of(arguments.words().getFirst());
        if (!Files.isReadable(path)) {
            terminal.complain("没有文件 " + path + "。", "There is no file " + path + ".");
            return 2;
        }
        String printed = arguments.value("--key");
        NoteKey key = printed == null ? null : NoteKey.read(printed);
        if (printed != null && key == null) {
            terminal.complain("公钥写法不对。", "That is no public key.");
            return 2;
        }
        if (path.toString().endsWith(".json")) {
            return new ReceiptCheck(terminal).run(path, key);
        }
        try (LedgerFile file = new LedgerFile(path)) {
            return check(file, key, arguments, terminal);
        } catch (ZipException e) {
            terminal.complain(
                    path + " 不是完整的导出文件：" + e.getMessage(),
                    path + " is no whole export: " + e.getMessage());
            return 1;
        }
    }

    private static int check(
            LedgerFile file, @Nullable NoteKey key, Arguments arguments, Terminal terminal)
            throws IOException {
        Checkpoint kept = null;
        if (arguments.value("--kept") != null) {
            kept = Checkpoint.read(Files.readString(Path.of(arguments.value("--kept"))));
            if (kept == null) {
                terminal.complain("--kept 不是检查点。", "--kept is no checkpoint.");
                return 2;
            }
        }
        List<NoteKey> keys = key == null ? file.keys() : List.of(key);
        LedgerAudit audit = new LedgerAudit(file.origin(), keys, file.blocks(), kept);
        audit.checkBlocks();
        Sought sought = new Sought(arguments.value("--entry"));
        file.read(audit, sought.isAsked() ? sought : null);
        Finding finding = audit.end();
        if (finding != null) {
            new FindingText(terminal).print(finding, file);
            return 1;
        }
        tell(file, audit, kept, key, terminal);
        return sought.isAsked() ? prove(file, sought, terminal) : 0;
    }

    private static void tell(
            LedgerFile file,
            LedgerAudit audit,
            @Nullable Checkpoint kept,
            @Nullable NoteKey key,
            Terminal terminal) {
        List<SealedBlock> blocks = file.blocks();
        String last = blocks.isEmpty() ? "" : blocks.getLast().sealedAt();
        terminal.say(
                "✓ 账目 %,d 条，封存 %,d 次，逐字节核对无改动。".formatted(audit.size(), blocks.size()),
                "✓ %,d entries in %,d blocks, unchanged byte for byte."
                        .formatted(audit.size(), blocks.size()));
        terminal.say(
                "  封存根 %s（%s）".formatted(audit.root(), last),
                "  root %s (%s)".formatted(audit.root(), last));
        if (kept != null) {
            terminal.say(
                    "✓ 自第 %,d 条的封存根起没有改动，只有新增。".formatted(kept.size()),
                    "✓ unchanged since the root over %,d entries; only added to."
                            .formatted(kept.size()));
        }
        if (key == null) {
            String own = file.keys().isEmpty() ? "" : file.keys().getFirst().printed();
            terminal.say(
                    "  公钥取自文件：" + own + "\n  请与公开页或通报上的公钥核对，或用 --key 给出。",
                    "  key taken from the file: "
                            + own
                            + "\n  Compare it with the published one, or give that with --key.");
        }
    }

    private static int prove(LedgerFile file, Sought sought, Terminal terminal) throws IOException {
        if (sought.index() < 0) {
            terminal.complain("✗ 账目里没有这一条。", "✗ There is no such entry.");
            return 1;
        }
        byte[] leaves = file.leaves();
        long size = leaves.length / Hashes.SIZE;
        new ReceiptCheck(terminal).prove(sought.text(), sought.index(), size, leaves);
        return 0;
    }

    /** Looks for the entry of an id as entries go by. */
    private static final class Sought implements LedgerFile.Visitor {

        private final byte @Nullable [] id;
        private long index = -1;
        private String text = "";

        Sought(@Nullable String id) {
            this.id =
                    id == null ? null : ("\"id\":\"" + id + "\"").getBytes(StandardCharsets.UTF_8);
        }

        boolean isAsked() {
            return id != null;
        }

        long index() {
            return index;
        }

        String text() {
            return text;
        }

        @Override
        public void entry(long at, byte[] buffer, int from, int length) {
            if (index < 0 && id != null && holds(buffer, from, length, id)) {
                index = at;
                text = new String(buffer, from, length, StandardCharsets.UTF_8);
            }
        }

        private static boolean holds(byte[] buffer, int from, int length, byte[] wanted) {
            for (int i = from; i <= from + length - wanted.length; i++) {
                int n = 0;
                while (n < wanted.length && buffer[i + n] == wanted[n]) {
                    n++;
                }
                if (n == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
