package guatu.cli;

import guatu.ledger.Finding;
import guatu.ledger.LedgerAudit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what does not hold in an export, and names the entry (核验发现的说法). */
final class FindingText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TELLING =
            List.of("kind", "project", "milestone", "measure", "printed", "recordedAt");
    private static final int SHOWN = 160;

    private final Terminal terminal;

    FindingText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Finding finding, LedgerFile file) throws IOException {
        terminal.complain("✗ " + chinese(finding), "✗ " + english(finding));
        if (finding.kind() == Finding.Kind.ENTRY || finding.kind() == Finding.Kind.LEAF) {
            terminal.err().println("  " + named(finding.from(), file));
        }
    }

    private static String chinese(Finding finding) {
        long first = finding.from() + 1;
        return switch (finding.kind()) {
            case ENTRY -> "第 %,d 条与封存时不同，这是第一处改动：".formatted(first);
            case LEAF -> "第 %,d 条本身没有改动，但文件里它的散列值被改过：".formatted(first);
            case BLOCK ->
                    "第 %,d 至 %,d 条这一批与签名的封存根不符，其中有改动并连散列值一起改了。".formatted(first, finding.to());
            case SIGNATURE -> "第 %,d 至 %,d 条这一批的封存根没有有效签名。".formatted(first, finding.to());
            case CHAIN -> "第 %,d 条起的一批与前一批不相连。".formatted(first);
            case MISSING -> "第 %,d 至 %,d 条已经封存，文件里没有。".formatted(first, finding.to());
            case UNSEALED -> "第 %,d 条起没有封存。".formatted(first);
            case OLDER -> "保存的封存根（前 %,d 条）不是这本账的根：此前的账目被改过。".formatted(finding.to());
        };
    }

    private static String english(Finding finding) {
        long first = finding.from() + 1;
        return switch (finding.kind()) {
            case ENTRY ->
                    "Entry %,d is not as it was sealed; the first that breaks:".formatted(first);
            case LEAF ->
                    "Entry %,d itself is as sealed, but its hash in the file was changed:"
                            .formatted(first);
            case BLOCK ->
                    "Entries %,d to %,d do not give the signed root: one was changed with its hash."
                            .formatted(first, finding.to());
            case SIGNATURE ->
                    "The root of entries %,d to %,d is not validly signed."
                            .formatted(first, finding.to());
            case CHAIN ->
                    "The block from entry %,d does not follow the one before.".formatted(first);
            case MISSING ->
                    "Entries %,d to %,d were sealed and are not in the file."
                            .formatted(first, finding.to());
            case UNSEALED -> "From entry %,d on nothing is sealed.".formatted(first);
            case OLDER ->
                    ("The root that was kept (over %,d entries) is none of this ledger:"
                                    + " something was changed before it.")
                            .formatted(finding.to());
        };
    }

    private String named(long index, LedgerFile file) throws IOException {
        StringBuilder name = new StringBuilder();
        LedgerAudit none = new LedgerAudit("", List.of(), List.of(), null);
        file.read(
                none,
                (at, buffer, from, length) -> {
                    if (at == index) {
                        name.append(new String(buffer, from, length, StandardCharsets.UTF_8));
                    }
                });
        return shown(name.toString());
    }

    /** What tells the entry apart, or its beginning when it is no JSON any more. */
    static String shown(String body) {
        try {
            JsonNode entry = JSON.readTree(body);
            StringBuilder shown = new StringBuilder(entry.path("id").asString("?"));
            for (String field : TELLING) {
                String value = entry.path(field).asString("");
                if (!value.isEmpty()) {
                    shown.append(" · ").append(value);
                }
            }
            return shown.toString();
        } catch (JacksonException broken) {
            return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
        }
    }
}
