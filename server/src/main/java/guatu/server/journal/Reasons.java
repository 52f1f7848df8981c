package guatu.server.journal;

import guatu.server.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reason must be like (理由校核): given where it is needed, and not a book. */
final class Reasons {

    private static final int LONGEST_REASON = 2_000;

    private Reasons() {}

    static void check(boolean needed, @Nullable String reason, List<Problem> problems) {
        if (needed && (reason == null || reason.isBlank())) {
            problems.add(Problem.at("journal.step.reason", "reason", null));
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            problems.add(
                    Problem.at(
                            "journal.text.long", "reason", null, LONGEST_REASON, reason.length()));
        } else if (reason != null && reason.indexOf('\0') >= 0) {
            problems.add(Problem.at("journal.text.character", "reason", null));
        }
    }
}
