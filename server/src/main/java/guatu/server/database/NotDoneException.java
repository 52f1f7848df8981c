package guatu.server.database;

/**
 * Told of work on the database that was foreseen to fail (未完成的原因): what is wrong and how to mend
 * it, in one sentence, for the person at the command line.
 */
final class NotDoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String chinese;
    private final String english;

    NotDoneException(String chinese, String english) {
        super(chinese + " / " + english);
        this.chinese = chinese;
        this.english = english;
    }

    NotDoneException(String chinese, String english, Throwable cause) {
        this(chinese, english);
        initCause(cause);
    }

    /** The sentence in the one language or the other. */
    String sentence(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
