package guatu.server.exchange.sheet;

import static guatu.server.exchange.sheet.Xml.attribute;
import static guatu.server.exchange.sheet.Xml.isTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part row by row. */
final class SheetParser {

    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final List<String> strings;
    private final DateStyles styles;
    private final boolean epoch1904;
    private final CellBudget budget;
    private final LongConsumer bytesRead;

    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private int lastRow;

    SheetParser(
            List<String> strings,
            DateStyles styles,
            boolean epoch1904,
            CellBudget budget,
            LongConsumer bytesRead) {
        this.strings = strings;
        this.styles = styles;
        this.epoch1904 = epoch1904;
        this.budget = budget;
        this.bytesRead = bytesRead;
    }

    Sheet parse(InputStream in, String name, boolean hidden) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> row(xml);
                case "col" -> column(xml);
                case "mergeCell" -> merge(xml);
                default -> {
                    // Views, filters, print settings: nothing a value depends on.
                }
            }
        }
        return new Sheet(name, hidden, epoch1904, rows, merges, hiddenColumns);
    }

    private void column(XMLStreamReader xml) {
        String first = attribute(xml, "min");
        String last = attribute(xml, "max");
        if (first != null && last != null && isTrue(attribute(xml, "hidden"))) {
            int end = Math.min(Integer.parseInt(last), 1024);
            for (int column = Integer.parseInt(first); column <= end; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void merge(XMLStreamReader xml) {
        String reference = attribute(xml, "ref");
        if (reference != null) {
            merges.add(Merge.of(reference));
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        String number = attribute(xml, "r");
        lastRow = number == null ? lastRow + 1 : Integer.parseInt(number);
        boolean hidden = isTrue(attribute(xml, "hidden"));
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String name = attribute(xml, "r");
                column = name == null ? column + 1 : CellName.column(name);
                Cell cell = cell(xml, column);
                if (cell != null && !cell.blank()) {
                    cells.add(cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        if (!cells.isEmpty()) {
            budget.spend(cells.size());
            rows.add(new Row(lastRow, hidden, List.copyOf(cells)));
        }
        if (rows.size() % ROWS_BETWEEN_REPORTS == 0) {
            bytesRead.accept(xml.getLocation().getCharacterOffset());
        }
    }

    private @Nullable Cell cell(XMLStreamReader xml, int column) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        boolean formula = false;
        String value = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = Xml.richText(xml, "is");
                    default -> {
                        // Extensions carry no value.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value == null) {
            return formula ? new Cell(column, Cell.Kind.NOT_CALCULATED, "", true) : null;
        }
        return value(column, type == null ? "n" : type, style, value, formula);
    }

    private @Nullable Cell value(
            int column, String type, @Nullable String style, String value, boolean formula) {
        return switch (type) {
            case "s" -> text(column, strings.get(Integer.parseInt(value.trim())), formula);
            case "str" -> text(column, Xml.unescaped(value), formula);
            case "inlineStr" -> text(column, value, formula);
            case "b" -> new Cell(column, Cell.Kind.BOOLEAN, value, formula);
            case "e" -> new Cell(column, Cell.Kind.ERROR, value, formula);
            case "d" -> new Cell(column, Cell.Kind.DATE, value, formula);
            default -> number(column, styles.of(style), value.trim(), formula);
        };
    }

    private static Cell text(int column, String text, boolean formula) {
        return new Cell(column, Cell.Kind.TEXT, text, formula);
    }

    private @Nullable Cell number(
            int column, DateStyles.Shown shown, String value, boolean formula) {
        if (value.isEmpty()) {
            return formula ? new Cell(column, Cell.Kind.NOT_CALCULATED, "", true) : null;
        }
        if (shown != DateStyles.Shown.NO_DATE) {
            LocalDateTime moment = SerialDate.moment(new BigDecimal(value), epoch1904);
            if (moment != null) {
                return new Cell(column, Cell.Kind.DATE, printed(moment, shown), formula);
            }
        }
        return new Cell(column, Cell.Kind.NUMBER, value, formula);
    }

    /** A month shown without its day is stored as its first day; then the day means nothing. */
    private static String printed(LocalDateTime moment, DateStyles.Shown shown) {
        String day = moment.toLocalDate().toString();
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toString();
        }
        if (shown == DateStyles.Shown.YEAR && moment.getDayOfYear() == 1) {
            return day.substring(0, 4);
        }
        if (shown == DateStyles.Shown.MONTH && moment.getDayOfMonth() == 1) {
            return day.substring(0, 7);
        }
        return day;
    }
}
