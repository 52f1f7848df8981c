package guatu.server.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Reads an Office Open XML workbook (ECMA-376) part by part, never as a whole tree. */
final class XlsxReader {

    private final Limits limits;

    XlsxReader(Limits limits) {
        this.limits = limits;
    }

    List<Sheet> read(Path file, String name, Progress progress) throws IOException {
        try (XlsxPackage parts = XlsxPackage.open(file, name, limits)) {
            return sheets(parts, progress);
        } catch (XMLStreamException | IOException | RuntimeException failure) {
            throw explained(failure, name);
        }
    }

    private List<Sheet> sheets(XlsxPackage parts, Progress progress)
            throws IOException, XMLStreamException {
        WorkbookPart workbook;
        try (InputStream in = parts.workbook()) {
            workbook = WorkbookPart.read(in);
        }
        DateStyles styles = DateStyles.read(parts.styles());
        List<String> strings = SharedStrings.read(parts.sharedStrings(), limits);
        CellBudget budget = new CellBudget(limits);
        List<Sheet> sheets = new ArrayList<>();
        long total = workbook.sheets().stream().mapToLong(s -> parts.size(s.relation())).sum();
        long before = 0;
        for (WorkbookPart.Listed listed : workbook.sheets()) {
            if (!parts.isWorksheet(listed.relation())) {
                continue;
            }
            long done = before;
            SheetParser parser =
                    new SheetParser(
                            strings,
                            styles,
                            workbook.epoch1904(),
                            budget,
                            read -> progress.at(done + read, total));
            try (InputStream in = parts.sheet(listed.relation())) {
                sheets.add(parser.parse(in, listed.name(), listed.hidden()));
            }
            before += parts.size(listed.relation());
        }
        progress.at(total, total);
        return sheets;
    }

    /** POI and the XML parser report a bomb and a damaged file by exceptions inside exceptions. */
    private static RuntimeException explained(Exception failure, String name) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableException || cause instanceof Progress.Cancelled) {
                return (RuntimeException) cause;
            }
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb") || message.contains("too many")) {
                return UnreadableException.of("bomb", name);
            }
        }
        return UnreadableException.of("corrupt", name);
    }
}
