package guatu.document.word;

import guatu.document.table.Rows;
import java.util.ArrayList;
import java.util.List;

/** Text in the making, with its pieces in order (文本收集). */
final class PartText implements Rows.Lines {

    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();
    final Rows rows = new Rows(this);
    private final List<PartText> asides = new ArrayList<>();

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

    @Override
    public StringBuilder text() {
        return text;
    }

    @Override
    public int written() {
        return pieces.isEmpty() ? 0 : pieces.getLast().to();
    }

    @Override
    public void putAside(int from, int to) {
        PartText aside = new PartText();
        aside.text.append(text, from, to);
        aside.text.append(aside.text.toString().endsWith("\n\n") ? "" : "\n\n");
        text.delete(from, to);
        List<Piece> behind = new ArrayList<>();
        while (!pieces.isEmpty() && pieces.getLast().from() >= from) {
            behind.addFirst(pieces.removeLast());
        }
        for (Piece piece : behind) {
            if (piece.from() < to) {
                aside.pieces.add(piece.moved(-from));
            } else {
                pieces.add(piece.moved(from - to));
            }
        }
        asides.add(aside);
    }

    /** What was put aside follows, once no row is open any more. */
    void settle() {
        if (!rows.areOpen()) {
            asides.forEach(this::add);
            asides.clear();
        }
    }

    /** The same, every comment around one run. */
    PartText around(Run run) {
        PartText all = new PartText();
        all.text.append(text);
        pieces.forEach(piece -> all.pieces.add(piece.around(run)));
        return all;
    }
}
