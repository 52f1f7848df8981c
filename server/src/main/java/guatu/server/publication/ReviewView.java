package guatu.server.publication;

import guatu.figures.document.Intake;
import guatu.figures.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked version as screens show it (核稿页). Every {@code start} and {@code end} is an index into
 * {@code text}.
 *
 * @param hash SHA-256 of the file as it came
 * @param open figures that still need a decision
 * @param listVersion of the list it was checked against
 * @param position of the journal up to which it knows reports
 */
record ReviewView(
        UUID id,
        String title,
        @Nullable String place,
        int no,
        List<Version> versions,
        LocalDate publishedOn,
        boolean out,
        String fileName,
        String hash,
        String author,
        Credits credits,
        String text,
        List<Figure> figures,
        List<Remark> remarks,
        List<Line> lines,
        long open,
        @Nullable Release release,
        LocalDate statusDate,
        int listVersion,
        long position,
        Instant asOf) {

    /** A version that can be opened. */
    record Version(int no, String fileName, String author, Instant at, boolean out) {}

    /** A figure with its verdict in words. */
    record Figure(
            int no,
            int start,
            int end,
            String surface,
            String sentence,
            Verdict verdict,
            boolean holds,
            boolean settled,
            boolean outdated,
            boolean future,
            List<String> reasons,
            List<Known> facts,
            List<Tie> ties,
            @Nullable String suggestion,
            @Nullable Decided decision) {}

    /**
     * Another figure that the words tie to this one (数据关联).
     *
     * @param as what the other one is to it
     * @param no of the other figure
     * @param surface of the other figure
     */
    record Tie(As as, int no, String surface) {}

    /** What a tied figure is: 其中 makes wholes and parts, 由…到… ends, 分别 a list. */
    enum As {
        WHOLE,
        PART,
        FROM,
        TO,
        LISTED
    }

    /** A fact of the ledger as shown. */
    record Known(
            String indicator,
            String place,
            LocalDate from,
            LocalDate to,
            boolean plan,
            String value,
            String source,
            String link,
            @Nullable Instant asOf,
            int listVersion,
            int entries,
            boolean superseded,
            List<String> trail) {}

    /** A decision as shown. */
    record Decided(
            Decision.Choice choice,
            @Nullable String replacement,
            @Nullable String reason,
            String post,
            Instant at,
            int draft) {}

    /** Something about the text within itself. */
    record Remark(String code, String message, List<int[]> spans) {}

    /** A line of the page that is repeated or broken. */
    record Line(int start, int end, Intake.State state) {}

    /** Released or sent back. */
    record Release(boolean granted, @Nullable String reason, String post, Instant at) {}
}
