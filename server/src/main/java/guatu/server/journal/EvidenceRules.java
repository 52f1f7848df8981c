package guatu.server.journal;

import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What evidence must be like (佐证校核): handed in, not too much, and a photo of one place only. */
@Component
final class EvidenceRules {

    private static final int MOST_EVIDENCE = 20;

    private final EvidenceRows rows;

    EvidenceRules(EvidenceRows rows) {
        this.rows = rows;
    }

    /**
     * What speaks against pieces of evidence.
     *
     * @param project code of the project they are to bear out
     * @param place code of the area or community, or null
     */
    List<Problem> check(List<String> hashes, String project, @Nullable String place) {
        if (hashes.size() > MOST_EVIDENCE) {
            return List.of(
                    Problem.at("journal.evidence.many", "evidence", hashes.size(), MOST_EVIDENCE));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            String field = "evidence[" + i + "]";
            EvidenceRef piece = rows.find(hashes.get(i));
            if (piece == null) {
                problems.add(Problem.at("journal.evidence.unknown", field, hashes.get(i)));
            } else if (piece.type().startsWith("image/")) {
                checkPlace(piece, field, project, place, problems);
            }
        }
        return problems;
    }

    /** A document may bear out many projects; a photo shows one place. */
    private void checkPlace(
            EvidenceRef photo,
            String field,
            String project,
            @Nullable String place,
            List<Problem> problems) {
        EvidenceRows.Use other = rows.useElsewhere(photo.hash(), project, place);
        if (other != null) {
            problems.add(
                    Problem.at(
                            "journal.evidence.elsewhere",
                            field,
                            photo.name(),
                            other.where(),
                            other.login(),
                            other.day()));
        }
    }
}
