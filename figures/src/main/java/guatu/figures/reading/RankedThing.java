package guatu.figures.reading;

/** Finds what is ranked (排名对象): 生产总值总量 of 生产总值2000亿元，总量全市第三. */
final class RankedThing {

    private static final int BARE_VERB = 2;

    private static final String[] RANKING = {"名列", "位列", "位居", "稳居", "保持", "居", "列", "排", "同样"};

    private final WordsBefore before;
    private final Told told;

    RankedThing(WordsBefore before, Told told) {
        this.before = before;
        this.told = told;
    }

    /** What the figure with that index ranks, which has those words before it. */
    String of(int index, String left) {
        int ranking = left.indexOf("排名");
        boolean bare = ranking >= 0 && (ranking < BARE_VERB || isScope(left, ranking));
        if (bare && !told.last.isEmpty()) {
            return told.last + "排名";
        }
        for (String verb : RANKING) {
            int at = left.indexOf(verb);
            if (at > 0 && ranking < 0 && isScope(left, at)) {
                // 公园分布均好度，在33个城市中排第5名: what was told before among whom.
                String topic = before.ranked(index);
                return (topic.isEmpty() ? told.last : topic) + "排名";
            }
            if (at >= 0) {
                return (at >= BARE_VERB ? left.substring(0, at) : told.last) + "排名";
            }
        }
        return left.length() > 2 * BARE_VERB ? left : told.last + "排名";
    }

    /** 县（市、区）中排名: among whom, not in what. */
    private static boolean isScope(String left, int ranking) {
        return "中里内）)".indexOf(left.charAt(ranking - 1)) >= 0;
    }
}
