package guatu.server.indicator;

import guatu.server.web.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A league table as a workbook (排名表导出), with all that is needed to check it: definition, list
 * version, as-of time and the root under which the ledger stood sealed.
 */
@Component
final class LeagueWorkbook {

    private static final int WIDE = 40;
    private static final int USUAL = 14;
    private static final int DIGITS = 15;

    private final Wording wording;
    private final TableViews tables;
    private final SealedUnder sealed;

    LeagueWorkbook(Wording wording, TableViews tables, SealedUnder sealed) {
        this.wording = wording;
        this.tables = tables;
        this.sealed = sealed;
    }

    /** The table as a file; the mark stands at the head of every printed page. */
    byte[] of(League league, String mark) throws IOException {
        TableViews.LeagueView view = tables.league(league);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Guatu", null)) {
            Worksheet sheet = workbook.newWorksheet(wording.say("league.sheet"));
            sheet.header(mark.replace("&", "&&"), Position.RIGHT);
            int row = headings(sheet, view);
            for (League.Row one : view.rows()) {
                row++;
                write(sheet, row, one, view);
            }
            foot(sheet, row + 2, view);
        }
        return out.toByteArray();
    }

    private int headings(Worksheet sheet, TableViews.LeagueView view) {
        sheet.value(0, 0, view.name() + "（" + view.unit() + "） " + view.period());
        sheet.style(0, 0).bold().fontSize(14).set();
        List<String> titles =
                new ArrayList<>(
                        List.of(
                                wording.say("league.rank"),
                                wording.say("indicator.by." + view.by()),
                                wording.say("league.value"),
                                wording.say("league.to-next"),
                                wording.say("league.change"),
                                wording.say("league.rank-before")));
        titles.addAll(view.trend());
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(2, column, titles.get(column));
            sheet.style(2, column).bold().fillColor("DDE6EF").wrapText(true).set();
            sheet.width(column, column == 1 ? WIDE : USUAL);
        }
        sheet.freezePane(2, 3);
        return 2;
    }

    private static void write(
            Worksheet sheet, int row, League.Row one, TableViews.LeagueView view) {
        number(sheet, row, 0, one.rank() == null ? null : BigDecimal.valueOf(one.rank()));
        sheet.value(row, 1, one.name());
        sheet.style(row, 1).format("@").set();
        number(sheet, row, 2, one.value());
        number(sheet, row, 3, one.toNext());
        number(sheet, row, 4, one.change());
        Integer before = one.rankBefore();
        number(sheet, row, 5, before == null ? null : BigDecimal.valueOf(before));
        for (int i = 0; i < view.trend().size(); i++) {
            number(sheet, row, 6 + i, one.trend().get(i));
        }
    }

    /** A spreadsheet keeps fifteen digits; a longer number is written as text. */
    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.precision() <= DIGITS) {
            sheet.value(row, column, value);
        } else {
            sheet.value(row, column, value.toPlainString());
        }
    }

    private void foot(Worksheet sheet, int first, TableViews.LeagueView view) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("league.definition", view.sentence()));
        lines.add(wording.say("league.known", view.listVersion(), view.asOf(), view.position()));
        lines.add(sealed.sentence());
        lines.addAll(view.remarks());
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(first + i, 0, lines.get(i));
        }
    }
}
