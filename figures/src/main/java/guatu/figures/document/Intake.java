package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in a page as it comes (来稿整理): repeated, cut, out of order. Nothing is changed, moved or
 * guessed: the lines are told apart, and what is lost stays lost.
 *
 * @param lines every line that is not blank, in order
 */
public record Intake(List<Line> lines) {

    /** A line shorter than this may repeat by chance, as a by-line does. */
    private static final int SHORTEST_REPEAT = 4;

    private static final int SHORTEST_SENTENCE = 20;
    private static final String ENDS = "。！？…”）：；.!?)";

    /** By-lines and captions begin with one of these. */
    private static final String MARKS = "■□●▲";

    public Intake {
        lines = List.copyOf(lines);
    }

    /** What a line of a damaged page is. */
    public enum State {
        WHOLE,
        /** A title, by-line or caption: no sentence. */
        HEADING,
        /** Stands word for word further up. */
        REPEATED,
        /** Breaks off in the middle of a sentence. */
        CUT_AT_END,
        /** Begins in the middle of a sentence whose first half is not there. */
        CUT_AT_START
    }

    /**
     * One line.
     *
     * @param span where it stands
     * @param state what it is
     */
    public record Line(Span span, State state) {}

    public static Intake of(String text) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        boolean broken = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                State state = state(line, seen, broken);
                broken = state == State.CUT_AT_END || (state == State.REPEATED && isBroken(line));
                lines.add(new Line(new Span(start, end), state));
                seen.merge(line, 1, Integer::sum);
            }
            start = end + 1;
        }
        return new Intake(lines);
    }

    private static State state(String line, Map<String, Integer> seen, boolean broken) {
        if (seen.containsKey(line) && line.length() >= SHORTEST_REPEAT) {
            return State.REPEATED;
        }
        if (MARKS.indexOf(line.charAt(0)) >= 0) {
            return State.HEADING;
        }
        if (isBroken(line)) {
            return State.CUT_AT_END;
        }
        boolean sentence = line.indexOf('。') >= 0;
        if (broken && sentence) {
            return State.CUT_AT_START;
        }
        return sentence ? State.WHOLE : State.HEADING;
    }

    /** A line with a full stop inside and none at its end was cut. */
    private static boolean isBroken(String line) {
        boolean sentence = line.length() >= SHORTEST_SENTENCE && line.indexOf('。') >= 0;
        return sentence && ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** The claims that stand in no repeated line. */
    public List<Claim> once(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        int at = 0;
        for (Claim claim : claims) {
            while (at < lines.size() - 1 && lines.get(at).span().end() <= claim.span().start()) {
                at++;
            }
            if (lines.get(at).state() != State.REPEATED) {
                kept.add(claim);
            }
        }
        return List.copyOf(kept);
    }

    /** The lines of that state. */
    public List<Line> lines(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
