package guatu.server.exchange.sheet;

/** Listens to long work, and may stop it (进度). */
@FunctionalInterface
public interface Progress {

    /** Hears nothing, stops nothing. */
    Progress SILENT = (done, total) -> {};

    /**
     * Told now and then how far the work is.
     *
     * @throws Cancelled when the work is to stop
     */
    void at(long done, long total);

    /** Thrown through the work that somebody has stopped. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
