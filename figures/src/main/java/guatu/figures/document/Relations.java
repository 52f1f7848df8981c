package guatu.figures.document;

import guatu.figures.claim.Claim;
import java.util.ArrayList;
import java.util.List;

/** Finds the figures of one text that must agree (文内关系识别). Time is linear in their number. */
public final class Relations {

    private Relations() {}

    /** Every relation that holds between the claims of one text. */
    public static List<Relation> of(String text, List<Claim> claims) {
        List<Claim> measures = claims.stream().filter(Claim::isMeasure).toList();
        List<Relation> found = new ArrayList<>();
        found.addAll(Duplicates.of(measures));
        found.addAll(Bounds.of(measures));
        found.addAll(Sums.of(text, measures));
        found.addAll(Ratios.of(text, measures));
        found.addAll(Differences.of(text, measures));
        found.addAll(Growths.of(measures));
        return List.copyOf(found);
    }
}
