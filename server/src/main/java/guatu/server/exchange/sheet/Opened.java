package guatu.server.exchange.sheet;

import guatu.server.web.Problem;
import java.util.List;

/** What came of opening a file (打开结果). */
public sealed interface Opened {

    /** The file's sheets, in their order. */
    record Read(List<Sheet> sheets) implements Opened {}

    /** Why the file cannot be read; code {@code exchange.file.*}. */
    record Refused(Problem problem) implements Opened {}
}
