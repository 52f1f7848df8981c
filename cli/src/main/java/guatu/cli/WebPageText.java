package guatu.cli;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The words of a web page (网页正文): a line for each block and each row of a table, the cells of a row
 * parted by tabs, so that figures of two cells stay apart. What the page hides or strikes out, and
 * the marks of notes, are left out.
 */
final class WebPageText {

    private static final String UNSEEN =
            "script, style, template, noscript, del, s, strike, [hidden],"
                    + " [style*=display:none], [style*=display: none], [style*=visibility:hidden],"
                    + " [style*=visibility: hidden]";
    private static final String BLOCKS =
            "p, div, h1, h2, h3, h4, h5, h6, li, br, title, caption, section, article, blockquote,"
                    + " dt, dd";
    private static final String BROKEN =
            "(?<=[\\p{IsHan}，、。；：）”》])\\s*[\\r\\n]\\s*(?=[\\p{IsHan}\\d，、。；：（“《])";
    private static final String CELLS = "td, th";
    private static final int MOST_COLUMNS = 64;

    private WebPageText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        document.select("sup").removeIf(note -> note.text().matches("[\\[〔【（(]?\\d+[\\]〕】）)]"));
        document.getAllElements().forEach(WebPageText::unbroken);
        for (Element block : document.select(BLOCKS)) {
            boolean inCell = block.closest(CELLS) != null;
            String end = inCell ? "\t" : "\n";
            if (block.normalName().equals("br")) {
                block.replaceWith(new TextNode(end));
            } else if (!inCell || block.nextElementSibling() != null) {
                block.appendText(end);
            }
        }
        document.select("table").forEach(WebPageText::fillMerged);
        for (Element cell : document.select(CELLS)) {
            cell.appendText("\t".repeat(span(cell, "colspan")));
        }
        for (Element row : document.select("tr")) {
            Element table = row.closest("table");
            boolean nested = table != null && table.parent() != null && isInCell(table.parent());
            row.appendText(nested ? "\t" : "\n");
        }
        return document.wholeText()
                .replaceAll("(?<=[\\t\\n]) +| +(?=[\\t\\n])", "")
                .replaceAll("\\n{2,}", "\n")
                .replaceAll("^\\n+|\\s+$", "")
                .concat("\n");
    }

    /**
     * A line end in the source of a page is a blank to its reader, and nothing between characters.
     */
    private static void unbroken(Element element) {
        if (element.closest("pre") == null) {
            for (TextNode node : element.textNodes()) {
                String words = node.getWholeText();
                node.text(words.replaceAll(BROKEN, "").replaceAll("[ \\t\\r\\n\\f]+", " "));
            }
        }
    }

    /**
     * An empty cell wherever one of a row above reaches down, so that columns stay under each
     * other.
     */
    private static void fillMerged(Element table) {
        int[] down = new int[MOST_COLUMNS];
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                fillMerged(row, down);
            }
        }
    }

    private static void fillMerged(Element row, int[] down) {
        int column = 0;
        for (Element cell : List.copyOf(row.children())) {
            while (column < MOST_COLUMNS && down[column] > 0) {
                down[column++]--;
                cell.before(new Element("td"));
            }
            int columns = span(cell, "colspan");
            int rows = span(cell, "rowspan");
            for (int i = 0; i < columns && column < MOST_COLUMNS; i++) {
                down[column++] = rows - 1;
            }
        }
        for (int i = column; i < MOST_COLUMNS; i++) {
            down[i] = Math.max(0, down[i] - 1);
        }
    }

    private static boolean isInCell(Element element) {
        return element.closest(CELLS) != null;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        boolean number = span.matches("\\d{1,3}");
        return number ? Math.clamp(Integer.parseInt(span), 1, MOST_COLUMNS) : 1;
    }
}
