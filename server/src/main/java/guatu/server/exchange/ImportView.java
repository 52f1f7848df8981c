package guatu.server.exchange;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.plan.Question;
import guatu.server.exchange.sheet.CellName;
import guatu.server.exchange.table.Aside;
import guatu.server.exchange.table.TotalCheck;
import guatu.server.web.ProblemBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it goes over the wire (导入视图). */
record ImportView(
        UUID id,
        String fileName,
        String login,
        Instant createdAt,
        ImportState state,
        ProgressView progress,
        List<ProblemBody.Line> problems,
        List<SheetView> sheets,
        List<FieldView> fields,
        List<TotalView> totals,
        Map<String, List<Aside>> asides,
        List<QuestionView> questions,
        Counts counts,
        ImportBody.@Nullable Result result) {

    /** How far the work is. */
    record ProgressView(long done, long total) {}

    /** A sheet with what its columns stand for. */
    record SheetView(
            String name,
            String role,
            String title,
            int headerRow,
            int headerRows,
            @Nullable String titleUnit,
            Map<String, String> defaults,
            List<ColumnView> columns) {

        static SheetView of(SheetMapping mapping, boolean english) {
            return new SheetView(
                    mapping.name(),
                    mapping.role().key(),
                    mapping.role().label(english),
                    mapping.headerRow(),
                    mapping.headerRows(),
                    mapping.titleUnit(),
                    mapping.defaults(),
                    mapping.columns().stream().map(ColumnView::of).toList());
        }
    }

    /** A column. */
    record ColumnView(
            int index,
            String letter,
            String header,
            @Nullable String field,
            @Nullable String unit,
            boolean fillDown,
            double confidence,
            List<String> samples) {

        static ColumnView of(Column column) {
            return new ColumnView(
                    column.index(),
                    CellName.letters(column.index()),
                    column.header(),
                    column.field(),
                    column.unit(),
                    column.fillDown(),
                    column.confidence(),
                    column.samples());
        }
    }

    /** A field that a column may stand for. */
    record FieldView(String sheetRole, String field, String label, boolean required) {

        static List<FieldView> all(List<SheetMapping> sheets, boolean english) {
            return sheets.stream()
                    .map(SheetMapping::role)
                    .distinct()
                    .flatMap(role -> Field.of(role).stream())
                    .map(field ->
                            new FieldView(
                                    field.sheet().key(),
                                    field.key(),
                                    field.label(english),
                                    field.required()))
                    .toList();
        }
    }

    /** A total with what its rows add up to. */
    record TotalView(
            String sheet,
            String cell,
            String label,
            String column,
            @Nullable BigDecimal printed,
            String printedText,
            BigDecimal computed,
            BigDecimal difference,
            int rows,
            boolean agrees) {

        static TotalView of(TotalCheck check) {
            return new TotalView(
                    check.sheet(),
                    check.cell(),
                    check.label(),
                    check.column(),
                    check.printed(),
                    check.printedText(),
                    check.computed(),
                    check.difference(),
                    check.rows(),
                    check.agrees());
        }
    }

    /** A name that is asked about. */
    record QuestionView(
            String id,
            String sheet,
            String cell,
            String value,
            String what,
            List<Candidate> candidates) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.sheet(),
                    question.cell(),
                    question.value(),
                    question.what().key(),
                    question.candidates().stream().map(Candidate::of).toList());
        }
    }

    /** What a name may mean. */
    record Candidate(String code, String name) {

        static Candidate of(Named named) {
            return new Candidate(named.code(), named.name());
        }
    }

    static ImportView of(Import found, List<ProblemBody.Line> problems, boolean english) {
        ImportBody body = found.body();
        return new ImportView(
                found.id(),
                found.fileName(),
                found.login(),
                found.createdAt(),
                found.state(),
                new ProgressView(found.done(), found.total()),
                problems,
                body.sheets().stream().map(one -> SheetView.of(one, english)).toList(),
                FieldView.all(
                        body.sheets().stream()
                                .filter(mapping -> mapping.role() != SheetRole.IGNORE)
                                .toList(),
                        english),
                body.totals().stream().map(TotalView::of).toList(),
                body.asides(),
                body.questions().stream().map(QuestionView::of).toList(),
                body.counts(),
                body.result());
    }
}
