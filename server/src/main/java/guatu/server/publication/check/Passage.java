package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import java.util.List;

/**
 * One figure with the words around it (语段).
 *
 * @param claim the figure
 * @param text the whole text
 * @param sentence the sentence it stands in
 * @param clause the words between the commas around it, without the figure
 * @param near the words right before and behind it, between the commas of a list
 * @param beside the words that say of what it is the number
 * @param around the places it may be of
 * @param when the time it is about
 * @param before the figures of the same sentence that stand before it
 */
record Passage(
        Claim claim,
        String text,
        String sentence,
        String clause,
        String near,
        Beside beside,
        Around around,
        When when,
        List<Claim> before) {

    private static final int TIME_GAP = 4;
    private static final int LONGEST_PARAGRAPH = 500;

    private static final List<String> STOCK = List.of("累计", "现有", "共有", "拥有", "总数达", "总量达");

    private static final List<String> THIS_YEAR = List.of("今年", "本年", "年内", "全年", "当年");

    private static final List<String> STRIVES = List.of("力争", "争取", "力求", "努力", "冲刺", "有望");

    /**
     * The words from the last figure or comma up to a figure, and from there to the next (数据左右).
     *
     * @param cell what the heads of its row and column say, where it begins a cell
     * @param left before it, behind those of its cell
     * @param right behind it
     * @param clause all before it in its clause, other figures blanked
     * @param endsAtFigure whether another figure of the clause stands behind
     * @param foreign a place that it is of and the campaign does not know, or nothing
     */
    record Beside(
            String cell,
            String left,
            String right,
            String clause,
            boolean endsAtFigure,
            String foreign) {}

    /**
     * The places around a figure (数据的地点).
     *
     * @param nearest what it may be about: the nearest place first, then what that lies in
     * @param inSentence every place that its sentence names before it, in order
     * @param together the districts that it is of together
     * @param guessed whether its own paragraph names no place, so that it may be another than the
     *     last one named
     */
    record Around(
            List<Where> nearest, List<Where> inSentence, Together together, boolean guessed) {}

    /** What it may be about: the nearest place first, then what that lies in. */
    List<Where> places() {
        return around.nearest();
    }

    /** Every place that its sentence names before it, in order. */
    List<Where> inSentence() {
        return around.inSentence();
    }

    Together together() {
        return around.together();
    }

    boolean isPlaceGuessed() {
        return around.guessed();
    }

    String left() {
        return beside.left();
    }

    /** What the heads of its row and column say, or nothing. */
    String cell() {
        return beside.cell();
    }

    String right() {
        return beside.right();
    }

    String clauseLeft() {
        return beside.clause();
    }

    String foreign() {
        return beside.foreign();
    }

    /** Whether it may be of all years so far: 累计建成, 现有, where no year is printed. */
    boolean isStock() {
        boolean year = when.printed() && when.isYear();
        boolean thisYear = THIS_YEAR.stream().anyMatch(sentenceBefore()::contains);
        return !year && !thisYear && STOCK.stream().anyMatch(clauseLeft()::contains);
    }

    /** Whether words beside it say of what it is the number, be it 竣工 alone. */
    boolean saysOfItself() {
        return Stretch.says(left()) || Stretch.says(right());
    }

    /** Whether its own time stands right before it: 由2021年底的13.2平方米. */
    boolean dated() {
        Claim last = before.isEmpty() ? null : before.getLast();
        int gap = last == null ? TIME_GAP : claim.span().start() - last.span().end();
        return last != null && last.isTime() && gap < TIME_GAP;
    }

    /** Whether it is hoped for rather than planned: 力争, 争取. */
    boolean strives() {
        int plan = Math.max(sentenceBefore().lastIndexOf("计划"), sentenceBefore().lastIndexOf("确保"));
        return STRIVES.stream().anyMatch(word -> sentenceBefore().lastIndexOf(word) > plan);
    }

    String sentenceBefore() {
        int from = claim.context().sentence().start();
        return text.substring(Math.min(from, claim.span().start()), claim.span().start());
    }

    /** The words before it in its paragraph. */
    String paragraphBefore() {
        int start = claim.span().start();
        int from = Math.max(text.lastIndexOf('\n', start) + 1, start - LONGEST_PARAGRAPH);
        return text.substring(Math.min(from, start), start);
    }

    boolean endsAtFigure() {
        return beside.endsAtFigure();
    }

    /** The subject as read, with the words of the clause: what names are looked for in. */
    String about() {
        return claim.context().subject() + "·" + clause;
    }

    boolean says(String... words) {
        for (String word : words) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words right before the figure, at most so many. */
    String before(int characters) {
        int start = claim.span().start();
        return text.substring(Math.max(0, start - characters), start);
    }

    /** The words right behind it. */
    String behind(int characters) {
        int end = claim.span().end();
        return text.substring(end, Math.min(text.length(), end + characters));
    }

    /** The code of the district it speaks of, or null. */
    @org.jspecify.annotations.Nullable
    String district() {
        for (Where place : places()) {
            if (place.district() != null) {
                return place.district();
            }
        }
        return null;
    }

    /** The district's name, or the city's. */
    String placeName() {
        return places().isEmpty() ? "" : places().getFirst().name();
    }
}
