package guatu.server.publication.word;

import java.util.ArrayList;
import java.util.List;

/** Text in the making, with its pieces in order (文本收集). */
final class PartText {

    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();
    final Rows rows = new Rows(this);

    void add(String words, Run run, int tagStart, int tagEnd, int[] offsets) {
        int from = text.length();
        text.append(words);
        pieces.add(new Piece(from, text.length(), run, tagStart, tagEnd, offsets));
    }

    /** Characters that a comment can only stand around with their whole run. */
    void add(String words, Run run) {
        add(words, run, run.start, run.end, new int[0]);
    }

    void add(PartText other) {
        int by = text.length();
        text.append(other.text);
        other.pieces.forEach(piece -> pieces.add(piece.moved(by)));
    }

    /** Behind the last character that stands in the file; what follows only parts. */
    int written() {
        return pieces.isEmpty() ? 0 : pieces.getLast().to();
    }

    /** The same, every comment around one run. */
    PartText around(Run run) {
        PartText all = new PartText();
        all.text.append(text);
        pieces.forEach(piece -> all.pieces.add(piece.around(run)));
        return all;
    }
}
