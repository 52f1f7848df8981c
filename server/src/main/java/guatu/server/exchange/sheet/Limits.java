package guatu.server.exchange.sheet;

/**
 * How much a file may hold (上限). A campaign of 10,000 projects and 100,000 milestones uses a tenth.
 *
 * @param bytes of the file as it is sent
 * @param unpackedBytes of all parts of a workbook, unpacked
 * @param cells filled, over all sheets
 */
public record Limits(long bytes, long unpackedBytes, long cells) {

    /** What an installation with 2 GB of memory reads with ease. */
    public static final Limits DEFAULT = new Limits(64L << 20, 1L << 30, 10_000_000);
}
