package guatu.server.exchange.sheet;

import static guatu.server.exchange.sheet.Xml.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date, and how much of the date they show. */
final class DateStyles {

    /** How much of a date a style shows. */
    enum Shown {
        NO_DATE,
        YEAR,
        MONTH,
        DAY
    }

    private static final Pattern NOT_LETTERS =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|(?i:general)");

    private final List<Shown> styles;

    private DateStyles(List<Shown> styles) {
        this.styles = styles;
    }

    Shown of(@Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index < styles.size() ? styles.get(index) : Shown.NO_DATE;
    }

    static DateStyles read(@Nullable InputStream part) throws IOException, XMLStreamException {
        if (part == null) {
            return new DateStyles(List.of());
        }
        Map<Integer, String> formats = new HashMap<>();
        List<Shown> styles = new ArrayList<>();
        try (InputStream in = part) {
            XMLStreamReader xml = Xml.open(in);
            boolean inCells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (!start && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                String element = xml.getLocalName();
                if (element.equals("cellXfs")) {
                    inCells = start;
                } else if (start && element.equals("numFmt")) {
                    formats.put(number(xml, "numFmtId"), text(xml, "formatCode"));
                } else if (start && inCells && element.equals("xf")) {
                    int id = number(xml, "numFmtId");
                    styles.add(shown(id, formats.get(id)));
                }
            }
        }
        return new DateStyles(styles);
    }

    private static int number(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static String text(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value == null ? "" : value;
    }

    /**
     * Numbers 14–22 and 45–47 are built in everywhere (ECMA-376 18.8.30); 27–36 and 50–58 in the
     * Chinese editions, where 57 and 27 show year and month only.
     */
    static Shown shown(int id, @Nullable String format) {
        if (format != null) {
            return shown(format);
        }
        return switch (id) {
            case 17, 27, 36, 50, 52, 57 -> Shown.MONTH;
            case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> Shown.DAY;
            default -> Shown.NO_DATE;
        };
    }

    /** Reads the letters of a format that stand outside quotes, brackets and escapes. */
    private static Shown shown(String format) {
        String positive = format.split(";", 2)[0];
        String letters = NOT_LETTERS.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.indexOf('d') >= 0) {
            return Shown.DAY;
        }
        if (letters.indexOf('y') < 0) {
            return Shown.NO_DATE;
        }
        return letters.indexOf('m') >= 0 ? Shown.MONTH : Shown.YEAR;
    }
}
