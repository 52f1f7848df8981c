package guatu.figures.document;

import guatu.figures.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks one text within itself (文内核对): no ledger is needed. Time is linear in the length of the
 * text.
 */
public final class DocumentCheck {

    private DocumentCheck() {}

    /**
     * Everything that does not fit together, in the order of the text.
     *
     * @param claims the claims of the text, in order
     */
    public static List<Finding> of(String text, List<Claim> claims) {
        List<Claim> measures = claims.stream().filter(Claim::isMeasure).toList();
        List<Finding> found = new ArrayList<>();
        found.addAll(Contradictions.of(text, measures));
        found.addAll(Recomputing.of(text, measures));
        found.addAll(Wording.of(text, claims));
        found.addAll(Dates.of(text, claims));
        found.addAll(Enumerations.of(text, measures));
        found.addAll(Editions.of(text, claims));
        found.addAll(Flows.of(text, measures));
        found.addAll(Grades.of(text));
        found.sort(Comparator.comparingInt(DocumentCheck::place));
        return List.copyOf(found);
    }

    private static int place(Finding finding) {
        return finding.claims().isEmpty() ? 0 : finding.claims().getFirst().span().start();
    }
}
