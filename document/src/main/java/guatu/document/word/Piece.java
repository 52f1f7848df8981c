package guatu.document.word;

/**
 * A stretch of the document's text and where it stands in the XML (文字片).
 *
 * @param from first character of the text
 * @param to behind the last
 * @param run the run it stands in
 * @param tagStart of the text element
 * @param tagEnd of the text element
 * @param offsets of each character in the XML and of the end of the last; empty when the piece
 *     cannot be split, so that a comment goes around its run
 */
// Never compared, only read.
@SuppressWarnings("ArrayRecordComponent")
record Piece(int from, int to, Run run, int tagStart, int tagEnd, int[] offsets) {

    boolean splits() {
        return offsets.length > 0;
    }

    Piece moved(int by) {
        return new Piece(from + by, to + by, run, tagStart, tagEnd, offsets);
    }

    /** The same text, but a comment goes around another run: that of its box or note. */
    Piece around(Run other) {
        return new Piece(from, to, other, other.start, other.end, new int[0]);
    }
}
