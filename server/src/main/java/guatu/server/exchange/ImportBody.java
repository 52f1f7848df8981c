package guatu.server.exchange;

import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.plan.Question;
import guatu.server.exchange.table.Aside;
import guatu.server.exchange.table.TotalCheck;
import guatu.server.web.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an import so far (导入内容).
 *
 * @param asides by sheet: totals, headings of groups and notes, which are no rows of the table
 * @param basis the versions of list and organisation that the preview was made on
 * @param result once it is done
 */
record ImportBody(
        List<Problem> problems,
        List<SheetMapping> sheets,
        List<TotalCheck> totals,
        Map<String, List<Aside>> asides,
        List<Question> questions,
        Counts counts,
        @Nullable Basis basis,
        @Nullable Result result) {

    static final ImportBody EMPTY =
            new ImportBody(
                    List.of(), List.of(), List.of(), Map.of(), List.of(), Counts.NONE, null, null);

    /** What a preview was made on. */
    record Basis(int listVersion, int organisationVersion) {}

    /** What loading did. */
    record Result(int version, int changes, int reports, int accounts, Counts counts) {}

    ImportBody with(List<Problem> others) {
        return new ImportBody(others, sheets, totals, asides, questions, counts, basis, result);
    }

    ImportBody mapped(List<SheetMapping> mappings) {
        return new ImportBody(problems, mappings, totals, asides, questions, counts, basis, result);
    }
}
