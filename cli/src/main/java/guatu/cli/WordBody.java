package guatu.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a Word file as it is read (Word 部件): what tracked changes put in, not what they took
 * out; no hidden text, no field codes, no older twin of a drawing; a text box behind its paragraph.
 * The cells of a row are parted by tabs, so that no figure runs over their edge. ECMA-376, part 1,
 * 17.
 */
final class WordBody {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "del",
                    "moveFrom",
                    "instrText",
                    "delText",
                    "delInstrText",
                    "rt",
                    "sdtPr",
                    "sdtEndPr",
                    "tblPr",
                    "trPr",
                    "sectPr",
                    "Fallback");

    private static final Set<String> NO = Set.of("0", "false", "off");

    private final boolean edge;
    private final Set<String> wanted;
    private final Set<String> notes = new HashSet<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final StringBuilder boxes = new StringBuilder();
    private final Deque<Integer> tables = new ArrayDeque<>();

    /** How deep inside something left out, 0 when not. */
    private int skipped;

    private int span = 1;
    private boolean words;
    private boolean hidden;
    private boolean markDeleted;
    private boolean properties;
    private boolean counted;

    /**
     * A part to be read.
     *
     * @param edge whether it is a header or footer, whose fields only count pages
     * @param wanted the notes that the text refers to, when the part holds notes
     */
    WordBody(boolean edge, Set<String> wanted) {
        this.edge = edge;
        this.wanted = wanted;
        texts.push(new StringBuilder());
        tables.push(0);
    }

    String text() {
        return texts.getLast().toString() + boxes;
    }

    /** The notes referred to: {@code footnote 3}. */
    Set<String> notes() {
        return notes;
    }

    void take(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (skipped > 0 || isLeftOut(xml)) {
                    skipped++;
                } else {
                    open(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipped > 0) {
                    skipped--;
                } else {
                    close(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (words && skipped == 0 && !hidden && !counted) {
                    here().append(xml.getText());
                }
            }
            default -> {}
        }
    }

    private StringBuilder here() {
        return texts.element();
    }

    private boolean isLeftOut(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (properties && name.equals("del")) {
            markDeleted = true;
        }
        boolean note = name.equals("footnote") || name.equals("endnote");
        boolean unwanted = note && !wanted.contains(name + " " + value(xml, "id"));
        return LEFT_OUT.contains(name) || unwanted || (edge && name.equals("fldSimple"));
    }

    private void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "t" -> words = true;
            case "r" -> hidden = false;
            case "pPr" -> properties = true;
            case "vanish", "webHidden" -> hidden |= !properties && !NO.contains(value(xml, "val"));
            case "tab" -> single(properties ? "" : "\t");
            case "br", "cr" -> single("\n");
            case "noBreakHyphen" -> single("-");
            case "footnoteReference" -> notes.add("footnote " + value(xml, "id"));
            case "endnoteReference" -> notes.add("endnote " + value(xml, "id"));
            case "fldChar" -> field(value(xml, "fldCharType"));
            case "tbl" -> tables.push(tables.pop() + 1);
            case "tc" -> span = 1;
            case "gridSpan" -> span = spanned(value(xml, "val"));
            case "txbxContent" -> {
                texts.push(new StringBuilder());
                tables.push(0);
            }
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "t" -> words = false;
            case "r" -> hidden = false;
            case "pPr" -> properties = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> tables.push(tables.pop() - 1);
            case "txbxContent" -> {
                boxes.append(texts.pop());
                tables.pop();
            }
            default -> {}
        }
    }

    private void single(String character) {
        if (!hidden && !counted) {
            here().append(tables.element() > 0 && character.equals("\n") ? "\t" : character);
        }
    }

    /** What stands between the halves of a field in a header is counted by Word: 第 3 页. */
    private void field(String half) {
        counted = edge && (half.equals("separate") || (counted && !half.equals("end")));
    }

    private void endParagraph() {
        if (!markDeleted) {
            here().append(tables.element() > 0 ? "\t" : "\n");
        }
        markDeleted = false;
        if (texts.size() == 1 && tables.element() == 0) {
            here().append(boxes);
            boxes.setLength(0);
        }
    }

    /** One tab behind a cell, and one for every further column that it covers. */
    private void endCell() {
        StringBuilder text = here();
        int last = text.length() - 1;
        boolean ended = last >= 0 && text.charAt(last) == '\t';
        text.append("\t".repeat(ended ? span - 1 : span));
        span = 1;
    }

    /** The last cell ends with the row. */
    private void endRow() {
        StringBuilder text = here();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\t') {
            end--;
        }
        text.setLength(end);
        text.append(tables.element() > 1 ? "\t" : "\n");
    }

    private static int spanned(String value) {
        try {
            return Math.clamp(Integer.parseInt(value), 1, 64);
        } catch (NumberFormatException odd) {
            return 1;
        }
    }

    private static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
