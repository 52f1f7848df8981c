package guatu.server.access.personal;

/** A column of sealed cells (加密列), told by the module that keeps it. */
public interface SealedColumn {

    /**
     * Seals every cell that is under an older key with the newest; a cell that changes meanwhile is
     * left alone, for its new value is under the newest key already.
     *
     * @return how many cells
     */
    int sealAnew() throws BrokenSealException;
}
