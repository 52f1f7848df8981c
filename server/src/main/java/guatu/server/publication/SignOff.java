package guatu.server.publication;

import guatu.server.ledger.Seal;
import guatu.server.ledger.Seals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.stereotype.Component;

/**
 * The sign-off sheet (核稿单): every figure with its verdict, decision and post, the hash of the draft
 * and the place in the ledger it was checked at; as Word to sign and as Excel to keep.
 */
@Component
final class SignOff {

    private static final List<String> COLUMNS =
            List.of("no", "figure", "sentence", "verdict", "reason", "ledger", "decision", "post");
    private static final int[] WIDTHS = {8, 16, 44, 15, 44, 22, 24, 20};
    private static final BigInteger A4_LONG = BigInteger.valueOf(16838);
    private static final BigInteger A4_SHORT = BigInteger.valueOf(11906);

    /** Margins and the width between them, in twentieths of a point. */
    private static final int MARGIN = 1000;

    private static final int TEXT_WIDTH = 16838 - 2 * MARGIN;

    private final ReviewWording wording;
    private final Articles articles;
    private final Seals seals;

    SignOff(ReviewWording wording, Articles articles, Seals seals) {
        this.wording = wording;
        this.articles = articles;
        this.seals = seals;
    }

    private List<List<String>> rows(Review review, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Review.Item item : review.items()) {
            Decision decision = item.decision();
            String ledger =
                    item.assessment().facts().isEmpty()
                            ? ""
                            : ReviewWording.fact(item.assessment().facts().getFirst()).value();
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            item.claim().surface(),
                            item.sentence(),
                            wording.verdict(item, locale),
                            String.join("\n", wording.reasons(item, locale)),
                            ledger,
                            decision == null ? "" : said(decision, locale),
                            decision == null
                                    ? ""
                                    : articles.postName(decision.post(), decision.login())));
        }
        return rows;
    }

    private String said(Decision decision, Locale locale) {
        String choice = wording.say(locale, "publication.choice." + decision.choice());
        String more = decision.replacement() != null ? decision.replacement() : decision.reason();
        return more == null ? choice : choice + "：" + more;
    }

    private List<String> head(Review review, String mark, Locale locale) {
        Draft draft = review.draft();
        Approval approval = review.approval();
        List<String> lines = new ArrayList<>();
        lines.add(
                wording.say(
                        locale,
                        "publication.sheet.draft",
                        review.article().title(),
                        draft.no(),
                        draft.publishedOn(),
                        articles.postName(draft.post(), draft.login())));
        Credits credits = articles.credits(draft);
        if (!credits.equals(Credits.NONE)) {
            lines.add(
                    wording.say(
                            locale,
                            "publication.sheet.credits",
                            said(credits.outlets()),
                            said(credits.authors()),
                            said(credits.photographers())));
        }
        lines.add(wording.say(locale, "publication.sheet.hash", draft.fileHash()));
        lines.add(
                wording.say(
                        locale,
                        "publication.sheet.ledger",
                        review.known().board().listVersion(),
                        review.known().board().position(),
                        review.known().board().statusDate()));
        Seal seal = seals.latest();
        lines.add(
                seal == null
                        ? wording.say(locale, "publication.sheet.unsealed")
                        : wording.say(
                                locale,
                                "publication.sheet.seal",
                                seal.root(),
                                seal.size(),
                                seal.sealedAt()));
        lines.add(
                wording.say(
                        locale,
                        "publication.sheet.counts",
                        review.items().size(),
                        review.items().stream().filter(Review.Item::holds).count(),
                        review.open()));
        lines.add(
                approval == null
                        ? wording.say(locale, "publication.sheet.unreleased")
                        : wording.say(
                                locale,
                                approval.granted()
                                        ? "publication.sheet.released"
                                        : "publication.sheet.returned",
                                articles.postName(approval.post(), approval.login()),
                                approval.at()));
        lines.add(mark);
        return lines;
    }

    private static String said(List<String> names) {
        return names.isEmpty() ? "—" : String.join("、", names);
    }

    byte[] excel(Review review, String mark, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Guatu", "1.0")) {
            Worksheet sheet = book.newWorksheet(wording.say(locale, "publication.sheet.title"));
            int row = 0;
            for (String line : head(review, mark, locale)) {
                sheet.value(row++, 0, line);
            }
            row++;
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(row, i, column(i, locale));
                sheet.style(row, i).bold().set();
                sheet.width(i, WIDTHS[i]);
            }
            for (List<String> cells : rows(review, locale)) {
                row++;
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(row, i, cells.get(i));
                    sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
                }
            }
            sheet.freezePane(0, head(review, mark, locale).size() + 2);
        }
        return out.toByteArray();
    }

    private String column(int at, Locale locale) {
        return wording.say(locale, "publication.sheet.column." + COLUMNS.get(at));
    }

    byte[] word(Review review, String mark, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            lieDown(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun heading = title.createRun();
            heading.setBold(true);
            heading.setFontSize(16);
            heading.setText(wording.say(locale, "publication.sheet.title"));
            for (String line : head(review, mark, locale)) {
                XWPFRun run = document.createParagraph().createRun();
                run.setFontSize(9);
                run.setText(line);
            }
            table(document, rows(review, locale), locale);
            XWPFRun sign = document.createParagraph().createRun();
            sign.addBreak();
            sign.setText(wording.say(locale, "publication.sheet.signatures"));
            document.write(out);
        }
        return out.toByteArray();
    }

    private static void lieDown(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(A4_LONG);
        page.setH(A4_SHORT);
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void table(XWPFDocument document, List<List<String>> rows, Locale locale) {
        XWPFTable table = document.createTable(1, COLUMNS.size());
        // Word and LibreOffice keep to columns only where the grid says how wide they are.
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(TEXT_WIDTH);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < COLUMNS.size(); i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(i)));
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < COLUMNS.size(); i++) {
            cell(head, i, column(i, locale), true);
        }
        for (List<String> cells : rows) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < cells.size(); i++) {
                cell(row, i, cells.get(i), false);
            }
        }
    }

    private static int width(int column) {
        return WIDTHS[column] * TEXT_WIDTH / Arrays.stream(WIDTHS).sum();
    }

    private static void cell(XWPFTableRow row, int at, String text, boolean bold) {
        row.getCell(at).setWidth(String.valueOf(width(at)));
        XWPFParagraph paragraph = row.getCell(at).getParagraphs().getFirst();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            run.setFontSize(8);
            run.setBold(bold);
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
