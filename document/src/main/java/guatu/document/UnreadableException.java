package guatu.document;

import java.util.List;

/** A file that cannot be read as what it says it is (读不了的文件), with the reason by its code. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String file;
    private final transient List<Object> facts;

    private UnreadableException(String code, String file, List<Object> facts) {
        super(code + ": " + file);
        this.code = code;
        this.file = file;
        this.facts = facts;
    }

    /** The reason, such as {@code damaged}, with facts for its sentence. */
    public static UnreadableException of(String code, String file, Object... facts) {
        return new UnreadableException(code, file, List.of(facts));
    }

    /** {@code old-or-encrypted, damaged, not-word, huge, long, empty, no-text, locked} or more. */
    public String code() {
        return code;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** What the sentence tells beside the name, such as how long the text is. */
    public List<Object> facts() {
        return facts;
    }
}
