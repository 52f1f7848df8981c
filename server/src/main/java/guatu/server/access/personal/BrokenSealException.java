package guatu.server.access.personal;

/** A cell does not open: it was changed, moved to another place, or its key is not ours. */
public final class BrokenSealException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenSealException(Throwable cause) {
        super("A sealed cell does not open.", cause);
    }

    BrokenSealException(String why) {
        super(why);
    }
}
