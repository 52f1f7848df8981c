package guatu.server.exchange.cell;

import guatu.server.exchange.sheet.Cell;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plan years (计划年度): 2022, 2022年、2023年, 2022-2024. */
public final class Years {

    private static final Pattern RANGE = Pattern.compile("(\\d{4})年?[-—~至到]+(\\d{4})年?度?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");
    private static final int RANGE_MAX = 20;

    private Years() {}

    /** The years of a cell. */
    public static CellReading<SortedSet<Integer>> read(Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.NOT_CALCULATED) {
            return CellReading.refused("error", cell.text());
        }
        String text =
                cell.kind() == Cell.Kind.NUMBER
                        ? Numbers.stored(cell.text()).toPlainString()
                        : Plain.narrow(cell.text()).replace(" ", "");
        if (cell.kind() == Cell.Kind.DATE && text.length() > 4) {
            return CellReading.refused("years", text);
        }
        SortedSet<Integer> years = new TreeSet<>();
        for (String part : NameList.split(text)) {
            if (!add(years, part)) {
                return CellReading.refused("years", text);
            }
        }
        return years.isEmpty() ? CellReading.blank() : CellReading.value(years);
    }

    private static boolean add(SortedSet<Integer> years, String part) {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            for (int year = first; year <= last && year < first + RANGE_MAX; year++) {
                years.add(year);
            }
            return first <= last && last < first + RANGE_MAX;
        }
        Matcher single = YEAR.matcher(part);
        return single.matches() && years.add(Integer.parseInt(single.group(1)));
    }
}
