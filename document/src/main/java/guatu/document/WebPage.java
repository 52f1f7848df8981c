package guatu.document;

import guatu.document.table.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a web page (网页正文): a line for each block, the rows of tables as {@link Rows} write
 * them. What the page hides or strikes out, and the marks of notes, are left out.
 */
final class WebPage implements NodeVisitor, Rows.Lines {

    private static final String UNSEEN =
            "script, style, template, noscript, del, s, strike, [hidden],"
                    + " [style*=display:none], [style*=display: none], [style*=visibility:hidden],"
                    + " [style*=visibility: hidden]";
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "title",
                    "caption",
                    "table",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "blockquote",
                    "pre",
                    "dl",
                    "dt",
                    "dd",
                    "figure",
                    "figcaption");
    private static final String BROKEN =
            "(?<=[\\p{IsHan}，、。；：）”》])\\s*[\\r\\n]\\s*(?=[\\p{IsHan}\\d，、。；：（“《])";

    private final StringBuilder text = new StringBuilder();
    private final Rows rows = new Rows(this);
    private final List<String> asides = new ArrayList<>();

    private WebPage() {}

    static String text(String html) {
        Document document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        document.select("sup").removeIf(note -> note.text().matches("[\\[〔【（(]?\\d+[\\]〕】）)]"));
        WebPage page = new WebPage();
        document.traverse(page);
        page.endLine();
        return page.text.toString().replaceAll("^\\n+|\\n+$", "").concat("\n");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "br" -> breakLine();
            case "table" -> rows.startTable();
            case "tr" -> rows.startRow();
            case "td", "th" -> {
                rows.startCell();
                rows.spans(span(element, "colspan"), span(element, "rowspan"));
            }
            default -> {}
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "td", "th" -> {
                trimBlanks();
                rows.endCell();
            }
            case "tr" -> rows.endRow();
            case "table" -> endTable();
            default -> {}
        }
    }

    private void endTable() {
        rows.endTable();
        if (!rows.areOpen()) {
            asides.forEach(text::append);
            asides.clear();
        }
    }

    /**
     * A line end in the source of a page is a blank to its reader, and nothing between characters.
     */
    private void add(TextNode node) {
        Element parent = node.parent();
        boolean asItStands = parent != null && parent.closest("pre") != null;
        String words = node.getWholeText();
        if (!asItStands) {
            words = words.replaceAll(BROKEN, "").replaceAll("[ \\t\\r\\n\\f]+", " ");
            words = isAtEdge() ? words.replaceAll("^ +", "") : words;
        }
        text.append(words);
    }

    /** Whether a line or a cell begins here. */
    private boolean isAtEdge() {
        return text.isEmpty() || "\n\t ".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void endLine() {
        trimBlanks();
        if (!text.isEmpty() && "\n\t".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append('\n');
        }
    }

    private void breakLine() {
        trimBlanks();
        text.append('\n');
    }

    private void trimBlanks() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    @Override
    public StringBuilder text() {
        return text;
    }

    @Override
    public int written() {
        return 0;
    }

    @Override
    public void putAside(int from, int to) {
        asides.add(text.substring(from, to).stripTrailing() + "\n\n");
        text.delete(from, to);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("\\d{1,3}") ? Integer.parseInt(span) : 1;
    }
}
