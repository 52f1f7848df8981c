package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Span;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand outside the cells of a table (表头单位): in a column of units, in the head of
 * the column or row (拆除面积（万平方米）), else in the line above: 单位：万元. A figure that fills its cell and
 * prints no unit counts in them.
 */
final class TableUnits {

    private static final char TAB = '\t';
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_LINE = 2048;

    /** 单位：万元, （计量单位：个、户）. */
    private static final Pattern CAPTION =
            Pattern.compile("(?:计量)?单\\s*+位\\s*+[:：]\\s*+([^:：（()）\\s]{1,24})\\s*+[）)]?\\s*+$");

    /** 面积（万平方米）, 投资[亿元], 完成率/%. */
    private static final Pattern HEAD =
            Pattern.compile("[（(\\[/／]([^（()）\\[\\]/／]{1,12})[）)\\]]?\\s*+$");

    private static final Pattern COLUMN_OF_UNITS = Pattern.compile("(?:计量)?单位");

    /** What counts in no unit, or in its own: 序号, 项目个数 under 单位：万元. */
    private static final Pattern UNITLESS =
            Pattern.compile(".*(?:序号|编号|年份|年度|排名|名次|位次|备注)|.*(?:[个户套栋人]数|数量|率|比重|占比)");

    private static final String MAGNITUDES = "十百千万亿";

    private final String text;
    private final List<String> heads = new ArrayList<>();
    private final List<@Nullable Counted> columns = new ArrayList<>();
    private List<Counted> caption = List.of();
    private @Nullable Counted row;
    private @Nullable Counted rowHead;
    private boolean rows;
    private int lineStart;
    private int lineEnd;

    TableUnits(String text) {
        this.text = text;
    }

    /** 万 and 平方米 of 万平方米. */
    private record Counted(Unit unit, String magnitude) {

        /** The unit that the words are, or null. */
        static @Nullable Counted read(String words) {
            String said = words.strip();
            int at = 0;
            while (at < said.length() && Units.find(said.substring(at)).isEmpty()) {
                at = MAGNITUDES.indexOf(said.charAt(at)) < 0 ? said.length() : at + 1;
            }
            return at == said.length()
                    ? null
                    : new Counted(Units.get(said.substring(at)), said.substring(0, at));
        }

        Token of(Token token, Amount amount) {
            boolean own = magnitude.isEmpty() || !amount.magnitude().isEmpty();
            Amount whole = own ? amount : amount.times(magnitude);
            return Token.measure(
                    token.start(), token.end(), Kind.of(unit.dimension()), whole.in(unit));
        }
    }

    /** The next line that is read, and whether it holds figures. */
    void line(int start, Span block, boolean figures) {
        lineStart = start;
        lineEnd = Math.min(block.end(), start + LONGEST_LINE);
        List<String> cells = cells();
        row = null;
        rowHead = null;
        if (cells.size() < 2) {
            single(cells.getFirst());
            rows = false;
            return;
        }
        if (!figures) {
            head(cells);
        } else {
            rowHead = bracketed(cells.getFirst());
            for (int i = 0; i < cells.size() && row == null; i++) {
                boolean unit = i < heads.size() && COLUMN_OF_UNITS.matcher(heads.get(i)).matches();
                row = unit ? Counted.read(cells.get(i)) : null;
            }
        }
        rows = figures;
    }

    /** A line without cells tells the unit of what follows, or ends the table. */
    private void single(String line) {
        Matcher told = CAPTION.matcher(line);
        if (told.find()) {
            List<Counted> all = new ArrayList<>();
            for (String one : told.group(1).split("[、，,/／]")) {
                Counted unit = Counted.read(one);
                if (unit != null) {
                    all.add(unit);
                }
            }
            caption = all;
        } else if (rows) {
            caption = List.of();
        }
        columns.clear();
        heads.clear();
    }

    private void head(List<String> cells) {
        if (rows) {
            columns.clear();
            heads.clear();
        }
        Counted above = null;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Counted told = bracketed(cell);
            above = cell.isEmpty() ? above : told;
            if (i >= columns.size()) {
                columns.add(above);
                heads.add(cell);
            } else if (!cell.isEmpty()) {
                columns.set(i, told == null ? columns.get(i) : told);
                heads.set(i, heads.get(i) + cell);
            }
        }
    }

    private static @Nullable Counted bracketed(String cell) {
        Matcher told = HEAD.matcher(cell);
        if (told.find()) {
            String words = told.group(1).strip();
            return Counted.read(words.replaceFirst("^单位\\s*[:：]", ""));
        }
        return Counted.read(cell);
    }

    /** A head without the unit that it tells: 加装电梯(部), 完成率/%. */
    static String name(String head) {
        boolean unit = bracketed(head) != null;
        String name = unit ? HEAD.matcher(head).replaceFirst("") : head;
        return name.isEmpty() ? head : name;
    }

    /** The figures of the line, those that fill their cells in the units of their heads. */
    List<Token> applied(View view, List<Token> tokens) {
        if (lineEnd <= lineStart || (columns.isEmpty() && rowHead == null && caption.isEmpty())) {
            return tokens;
        }
        List<Token> all = new ArrayList<>(tokens);
        int at = lineStart;
        int column = 0;
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            int from = view.origin(token.start());
            while (at < from) {
                column += text.charAt(at++) == TAB ? 1 : 0;
            }
            Amount amount = token.amount();
            if (amount != null
                    && amount.unit().symbol().isEmpty()
                    && token.kind() != Kind.RATIO
                    && fills(from, view.originEnd(token.end()))) {
                Counted unit = unit(column);
                all.set(i, unit == null ? token : unit.of(token, amount));
            }
        }
        return all;
    }

    private @Nullable Counted unit(int column) {
        Counted own = row;
        if (own == null) {
            own = column < columns.size() ? columns.get(column) : null;
        }
        if (own == null) {
            own = rowHead;
        }
        return own == null && column > 0 ? captioned(column) : own;
    }

    private @Nullable Counted captioned(int column) {
        String head = column < heads.size() ? heads.get(column) : "";
        if (caption.isEmpty() || UNITLESS.matcher(head).matches()) {
            return null;
        }
        if (caption.size() == 1) {
            return caption.getFirst();
        }
        boolean inOrder = caption.size() == heads.size() - 1;
        return inOrder ? caption.get(column - 1) : null;
    }

    /** Whether the figure is all that its cell holds. */
    private boolean fills(int from, int to) {
        int start = from;
        while (start > lineStart && isBlank(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        boolean begins = start == lineStart || text.charAt(start - 1) == TAB;
        return begins && (end >= text.length() || "\t\n\r".indexOf(text.charAt(end)) >= 0);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '　';
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int start = lineStart;
        for (int i = lineStart; i <= lineEnd && cells.size() < MOST_COLUMNS; i++) {
            if (i == lineEnd || text.charAt(i) == TAB) {
                cells.add(text.substring(start, i).replace("　", "").strip());
                start = i + 1;
            }
        }
        return cells;
    }
}
