package guatu.server.access;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of CSV that no spreadsheet takes for formulas (导出防公式注入; RFC 4180, OWASP CSV injection), the
 * wide signs included, which Chinese and Japanese ones read like the others.
 */
final class CsvText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
