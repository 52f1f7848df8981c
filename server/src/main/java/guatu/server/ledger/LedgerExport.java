package guatu.server.ledger;

import guatu.ledger.SealedBlock;
import guatu.ledger.Tiles;
import guatu.server.ledger.SealRows.Last;
import guatu.server.ledger.SealRows.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes the sealed ledger as one zip file (账目导出) that {@code guatu verify} and the audit page
 * check: {@code key.txt} with the public keys, {@code blocks.ndjson} with every signed root, {@code
 * leaves.bin} with the 32-byte leaf hashes, {@code entries.ndjson} with the canonical bytes of
 * every entry, a line each; and {@code export.txt}, which says who took it and proves nothing.
 */
@Component
public final class LedgerExport {

    private static final int AT_A_TIME = 5_000;

    private final SealRows rows;
    private final Seals seals;

    LedgerExport(SealRows rows, Seals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    /**
     * Writes everything sealed by now; entries sealed meanwhile are left to the next export.
     *
     * @param mark who takes it, when, and under which number
     */
    public void write(OutputStream to, String mark) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        Last last = rows.last();
        begin(zip, "key.txt");
        line(zip, SigningKey.ORIGIN);
        for (String key : seals.keys()) {
            line(zip, key);
        }
        zip.closeEntry();
        begin(zip, "blocks.ndjson");
        for (SealedBlock block : rows.blocks()) {
            if (last != null && block.size() <= last.block().size()) {
                line(zip, block.line());
            }
        }
        zip.closeEntry();
        begin(zip, "leaves.bin");
        if (last != null) {
            leaves(zip, last);
        }
        zip.closeEntry();
        begin(zip, "entries.ndjson");
        if (last != null) {
            entries(zip, last.order());
        }
        zip.closeEntry();
        begin(zip, "export.txt");
        line(zip, mark);
        zip.closeEntry();
        zip.finish();
    }

    private void leaves(ZipOutputStream zip, Last last) throws IOException {
        long size = last.block().size();
        for (long index = 0; index < size / Tiles.WIDTH; index++) {
            byte[] tile = rows.tile(0, index);
            if (tile == null) {
                throw new IllegalStateException("Tile " + index + " of the ledger is missing.");
            }
            zip.write(tile);
        }
        zip.write(rows.leavesUpTo(last.order(), (int) (size % Tiles.WIDTH)));
    }

    private void entries(ZipOutputStream zip, Order to) throws IOException {
        Order after = Order.BEGINNING;
        List<SealRows.Sealed> some = rows.sealed(after, to, AT_A_TIME);
        while (!some.isEmpty()) {
            for (SealRows.Sealed one : some) {
                line(zip, one.body());
            }
            after = some.getLast().leaf().order();
            some = rows.sealed(after, to, AT_A_TIME);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void line(ZipOutputStream zip, String text) throws IOException {
        zip.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
