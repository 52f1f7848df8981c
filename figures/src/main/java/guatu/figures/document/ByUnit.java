package guatu.figures.document;

import guatu.figures.claim.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The figures of a text, those of one unit together and in order (按单位归类). */
final class ByUnit {

    private ByUnit() {}

    static Collection<List<Claim>> split(List<Claim> measures, Predicate<Claim> wanted) {
        Map<String, List<Claim>> lists = new LinkedHashMap<>();
        for (Claim claim : measures) {
            if (wanted.test(claim)) {
                String key = SameUnit.key(claim.measure());
                lists.computeIfAbsent(key, x -> new ArrayList<>()).add(claim);
            }
        }
        return lists.values();
    }
}
