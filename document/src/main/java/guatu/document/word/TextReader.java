package guatu.document.word;

import guatu.document.table.Rows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a part as its reader sees it (正文提取): with what tracked changes put in and
 * without what they took out; a text box after its paragraph or table; a row of a table on a line,
 * cells and paragraphs apart, so that no figure runs over their edge. Hidden text, field codes,
 * ruby and the older twin of a drawing are left out.
 */
final class TextReader {

    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final Set<String> SKIPPED =
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
                    "sectPr");

    private final XmlPart part;
    private final String prefix;
    private final Styles styles;
    private final XmlWalk walk;
    private final Deque<PartText> sinks = new ArrayDeque<>();
    private final List<PartText> boxes = new ArrayList<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Boolean> hiddenParagraphs = new ArrayDeque<>();
    private final Map<String, Run> notes = new HashMap<>();
    private boolean markDeleted;
    private boolean edge;
    private boolean counted;
    private @Nullable Run noteRun;

    TextReader(XmlPart part, Styles styles) {
        this.part = part;
        this.styles = styles;
        this.walk = new XmlWalk(part.text());
        String found = part.wordPrefix();
        this.prefix = found == null ? "w:" : found;
        sinks.push(new PartText());
    }

    /** The text of the main part. */
    PartText read() {
        while (walk.next()) {
            step();
        }
        drain();
        return sinks.element();
    }

    /** Text boxes follow the paragraph that holds them. */
    private void drain() {
        PartText base = sinks.element();
        boxes.forEach(base::add);
        boxes.clear();
    }

    /** The runs in which notes are referred to: {@code footnote/3}. */
    Map<String, Run> notes() {
        return notes;
    }

    /** The text of a part of notes; each note is commented on where the main text refers to it. */
    PartText readNotes(String element, Map<String, Run> references) {
        PartText all = new PartText();
        while (walk.next()) {
            boolean note = walk.kind() == XmlWalk.Kind.START && is(element);
            Run reference = note ? references.get(element + "/" + walk.attribute("id")) : null;
            if (note && reference == null) {
                walk.skip();
            } else if (reference != null) {
                noteRun = reference;
                readNote(element);
                all.add(sinks.element().around(reference));
                sinks.clear();
                sinks.push(new PartText());
                noteRun = null;
            }
        }
        return all;
    }

    /**
     * The text of a header or footer; page numbers and other fields are left out, and comments go
     * around a run of the main text.
     */
    PartText readEdge(Run anchor) {
        edge = true;
        noteRun = anchor;
        return read().around(anchor);
    }

    private void readNote(String element) {
        while (walk.next()) {
            if (walk.kind() == XmlWalk.Kind.END && is(element)) {
                return;
            }
            step();
        }
    }

    private void step() {
        switch (walk.kind()) {
            case START -> open();
            case EMPTY -> empty();
            case END -> close();
            case TEXT, CDATA -> {}
        }
    }

    private boolean is(String local) {
        return walk.name().equals(prefix + local);
    }

    private String local() {
        String name = walk.name();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    }

    private void open() {
        String name = walk.name();
        if (name.endsWith(":Fallback") || name.equals("Fallback")) {
            walk.skip();
            return;
        }
        if (part.isBound(name, MATH)) {
            if (name.endsWith("oMath")) {
                formula();
            }
            return;
        }
        String local = local();
        if (SKIPPED.contains(local)) {
            walk.skip();
            return;
        }
        switch (local) {
            case "r" -> openRun();
            case "rPr" -> properties();
            case "pPr" -> paragraphProperties();
            case "p" -> hiddenParagraphs.push(styles.hide(""));
            case "tbl" -> rows().startTable();
            case "tr" -> rows().startRow();
            case "tc" -> rows().startCell();
            case "tcPr" -> cellProperties();
            case "t" -> words();
            case "txbxContent" -> sinks.push(new PartText());
            case "fldSimple" -> skipField();
            default -> {}
        }
    }

    private Rows rows() {
        return sinks.element().rows;
    }

    private void openRun() {
        Run run = new Run(walk.start(), tag());
        Run outer = runs.peek();
        run.hidden = (outer != null && outer.hidden) || isParagraphHidden();
        runs.push(run);
    }

    private void cellProperties() {
        walk.skip();
        rows().spans(Properties.columns(tag(), prefix), 1);
    }

    private void skipField() {
        if (edge) {
            walk.skip();
        }
    }

    /** What stands between the halves of a field is counted by Word: 第 3 页. */
    private void field() {
        String half = walk.attribute("fldCharType");
        counted = edge && ("separate".equals(half) || (counted && !"end".equals(half)));
    }

    private String tag() {
        return part.text().substring(walk.start(), walk.end());
    }

    private void properties() {
        int from = walk.start();
        walk.skip();
        Run run = runs.peek();
        if (run != null && run.contentStart == from) {
            run.properties = part.text().substring(from, walk.end());
            Run outer = runs.stream().skip(1).findFirst().orElse(null);
            run.hidden = (outer != null && outer.hidden) || hides(run.properties);
            run.contentStart = walk.end();
        }
    }

    /** What the run says itself counts; else what the styles of paragraph and run say together. */
    private boolean hides(String properties) {
        Boolean own = Properties.hidden(properties, prefix);
        String style = Properties.style(properties, prefix + "rStyle");
        boolean byStyle = isParagraphHidden() ^ (style != null && styles.hide(style));
        return own == null ? byStyle : own;
    }

    private boolean isParagraphHidden() {
        Boolean hidden = hiddenParagraphs.peek();
        return hidden != null && hidden;
    }

    private void paragraphProperties() {
        walk.skip();
        String properties = tag();
        String style = Properties.style(properties, prefix + "pStyle");
        if (style != null && !hiddenParagraphs.isEmpty()) {
            hiddenParagraphs.pop();
            hiddenParagraphs.push(styles.hide(style));
        }
        int mark = properties.indexOf("<" + prefix + "rPr");
        markDeleted = mark >= 0 && properties.indexOf("<" + prefix + "del ", mark) >= 0;
    }

    private void formula() {
        int from = walk.start();
        StringBuilder said = new StringBuilder();
        int depth = 1;
        boolean text = false;
        while (depth > 0 && walk.next()) {
            switch (walk.kind()) {
                case START -> {
                    depth++;
                    text = walk.name().endsWith(":t") && part.isBound(walk.name(), MATH);
                }
                case END -> {
                    depth--;
                    text = false;
                }
                case TEXT -> {
                    if (text) {
                        said.append(XmlText.decoded(tag()).words());
                    }
                }
                case EMPTY, CDATA -> {}
            }
        }
        sinks.element().add(said.toString(), outer(Run.whole(from, walk.end())));
    }

    /** Where a comment can stand: outside of boxes, around the run that holds them. */
    private Run outer(Run run) {
        return noteRun != null ? noteRun : runs.isEmpty() ? run : runs.getLast();
    }

    private void words() {
        Run run = runs.peek();
        int tagStart = walk.start();
        XmlText all = XmlText.EMPTY;
        while (walk.next() && walk.kind() != XmlWalk.Kind.END) {
            if (walk.kind() == XmlWalk.Kind.TEXT) {
                all = all.and(XmlText.decoded(tag()), walk.start());
            } else if (walk.kind() == XmlWalk.Kind.CDATA) {
                String said = tag();
                all = all.whole(said.substring(9, said.length() - 3));
            }
        }
        if (run == null || run.hidden || counted || all.words().isEmpty()) {
            return;
        }
        boolean splits = runs.size() == 1 && sinks.size() == 1 && noteRun == null;
        if (splits && all.offsets().length > 0) {
            sinks.element().add(all.words(), run, tagStart, walk.end(), all.offsets());
        } else {
            sinks.element().add(all.words(), outer(run));
        }
    }

    private void empty() {
        Run run = runs.peek();
        String local = local();
        if (run != null && local.equals("rPr") && run.contentStart == walk.start()) {
            run.contentStart = walk.end();
        }
        switch (local) {
            case "tab" -> single("\t");
            case "br", "cr" -> single("\n");
            case "noBreakHyphen" -> single("-");
            case "p" -> sinks.element().text.append('\n');
            case "tc" -> {
                rows().startCell();
                rows().endCell();
            }
            case "fldChar" -> field();
            case "footnoteReference" -> refer("footnote");
            case "endnoteReference" -> refer("endnote");
            default -> {}
        }
    }

    /** Tab stops in paragraph properties are skipped with them: this is one in a run. */
    private void single(String character) {
        Run run = runs.peek();
        if (run != null && !run.hidden) {
            sinks.element().add(character, outer(run));
        }
    }

    private void refer(String element) {
        String id = walk.attribute("id");
        Run run = runs.peekLast();
        Run inner = runs.peek();
        if (id != null && run != null && inner != null && !inner.hidden) {
            notes.put(element + "/" + id, run);
        }
    }

    private void close() {
        switch (local()) {
            case "r" -> closeRun();
            case "p" -> endParagraph();
            case "tc" -> rows().endCell();
            case "tr" -> rows().endRow();
            case "tbl" -> {
                rows().endTable();
                sinks.element().settle();
                drainOutside();
            }
            case "txbxContent" -> {
                if (sinks.size() > 1) {
                    boxes.add(sinks.pop());
                }
            }
            default -> {}
        }
    }

    private void closeRun() {
        Run run = runs.poll();
        if (run != null) {
            run.contentEnd = walk.start();
            run.end = walk.end();
        }
    }

    private void endParagraph() {
        hiddenParagraphs.poll();
        if (!markDeleted) {
            sinks.element().text.append('\n');
        }
        markDeleted = false;
        drainOutside();
    }

    /** A box that hangs in a cell does not part the rows of its table. */
    private void drainOutside() {
        if (sinks.size() == 1 && !rows().areOpen()) {
            drain();
        }
    }
}
