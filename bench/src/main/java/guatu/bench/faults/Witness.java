package guatu.bench.faults;

import guatu.cli.LedgerCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks from outside at what must hold whatever broke (见证): the exported ledger is what was sealed,
 * the root kept from before is its beginning, and what is derived equals what is derived anew.
 */
final class Witness {

    private static final int AROUND = 60;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Product product;
    private final Client client;
    private final Path folder;
    private @Nullable String kept;

    Witness(Product product, Client client, Path folder) {
        this.product = product;
        this.client = client;
        this.folder = folder;
    }

    /** What does not hold, in words; empty when all does. */
    String complaint() throws IOException, InterruptedException {
        String sealed = sealed();
        return sealed.isEmpty() ? derived() : sealed;
    }

    private String sealed() throws IOException, InterruptedException {
        Path export = Files.createTempFile(folder, "ledger-", ".zip");
        try {
            Files.write(export, client.bytes(product, "GET", "/api/ledger/export"));
            LedgerCheck.entries(export, kept);
            kept = client.console(product, "GET", "/api/ledger/checkpoint");
            return "";
        } catch (IllegalStateException broken) {
            return "SEAL: " + broken.getMessage();
        } finally {
            Files.deleteIfExists(export);
        }
    }

    private String derived() throws IOException, InterruptedException {
        String before = figures();
        client.console(product, "POST", "/api/indicators/rebuild");
        return difference("FIGURES", before, figures());
    }

    /** Where two texts part, with what stands around it; empty when they are the same. */
    static String difference(String what, String before, String after) {
        int at = 0;
        int end = Math.min(before.length(), after.length());
        while (at < end && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        if (at == before.length() && at == after.length()) {
            return "";
        }
        int from = Math.max(0, at - AROUND);
        return "%s differ from those derived anew: …%s… and …%s…"
                .formatted(
                        what,
                        before.substring(from, Math.min(before.length(), at + AROUND)),
                        after.substring(from, Math.min(after.length(), at + AROUND)));
    }

    private String figures() throws IOException, InterruptedException {
        return withoutTheMoment(client.console(product, "GET", "/api/indicators/figures"));
    }

    /** The board a screen reads; the same before and after a start, which builds it from zero. */
    String board() throws IOException, InterruptedException {
        return withoutTheMoment(client.console(product, "GET", "/api/wall"));
    }

    /**
     * When a screen was asked for is no part of what it shows, nor is the order of the names in an
     * object, which differs from one start of Java to the next.
     */
    private static String withoutTheMoment(String answer) {
        String still = answer.replaceAll("\"asOf\":\"[^\"]*\"", "\"asOf\":\"\"");
        return JSON.writeValueAsString(JSON.readValue(still, Object.class));
    }
}
