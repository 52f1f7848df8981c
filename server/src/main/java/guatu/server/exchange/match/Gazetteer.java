package guatu.server.exchange.match;

import guatu.server.exchange.layout.TextTable;
import java.util.ArrayList;
import java.util.List;

/** The districts, streets and communities of Qingdao with their codes (区划代码). */
public final class Gazetteer {

    private static final String[] ENDINGS = {
        "社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "居委会", "村委会", "社区", "村"
    };
    private static final List<List<String>> ROWS = TextTable.rows("qingdao-places.tsv");

    /** GB/T 2260 districts. */
    public static final List<Named> DISTRICTS = ofLength(6);

    /** Streets and towns. */
    public static final List<Named> STREETS = ofLength(9);

    /** Communities and villages. */
    public static final List<Named> COMMUNITIES = ofLength(12);

    private Gazetteer() {}

    private static List<Named> ofLength(int digits) {
        return ROWS.stream()
                .filter(row -> row.get(0).length() == digits)
                .map(row -> new Named(row.get(0), row.get(1), others(row)))
                .toList();
    }

    private static List<String> others(List<String> row) {
        List<String> others = new ArrayList<>(TextTable.names(row.get(2)));
        String name = row.get(1);
        if (row.get(0).length() == 12) {
            String bare = withoutEnding(name);
            others.addAll(List.of(bare, bare + "社区", bare + "村"));
        } else if (name.endsWith("街道")) {
            others.addAll(List.of(name + "办事处", name.substring(0, name.length() - 2)));
        } else if (name.endsWith("区") && name.length() > 2) {
            others.add(name.substring(0, name.length() - 1));
        }
        return others;
    }

    /** 郑张 for 郑张社区居民委员会. */
    public static String withoutEnding(String community) {
        for (String ending : ENDINGS) {
            if (community.endsWith(ending) && community.length() > ending.length()) {
                return community.substring(0, community.length() - ending.length());
            }
        }
        return community;
    }
}
