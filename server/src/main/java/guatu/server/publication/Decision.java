package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided on one figure (处理意见); a later one stands beside it, never in its place.
 *
 * @param draft the version it was decided on
 * @param sentence that the figure stood in
 * @param sentenceAfter the same with the replacement in it
 * @param verdict at the time
 * @param replacement to be printed, for {@link Choice#CHANGE}
 * @param reason for {@link Choice#LEAVE}
 */
record Decision(
        UUID article,
        int draft,
        String surface,
        String sentence,
        String sentenceAfter,
        Verdict verdict,
        Choice choice,
        @Nullable String replacement,
        @Nullable String reason,
        String login,
        @Nullable String post,
        Instant at) {

    /** What can be decided. */
    enum Choice {
        /** 采用: printed as it stands, the check agrees. */
        ACCEPT,
        /** 改为: another figure is to be printed. */
        CHANGE,
        /** 保留: printed as it stands in spite of the check, for a reason. */
        LEAVE
    }

    /**
     * Whether it still fits a figure of another version: in the same words, or as changed. Other
     * figures of the sentence may have been changed meanwhile, its words and dates may not.
     */
    boolean fits(String otherSurface, String otherWords) {
        return (surface.equals(otherSurface) && words(sentence).equals(otherWords))
                || changed(otherSurface, otherWords);
    }

    /** Whether the version has the figure as it was to be changed. */
    boolean changed(String otherSurface, String otherWords) {
        return choice == Choice.CHANGE
                && otherSurface.equals(replacement)
                && words(sentenceAfter).equals(otherWords);
    }

    /** A sentence without its figures. */
    static String words(String sentence) {
        StringBuilder words = new StringBuilder(sentence);
        for (Claim claim : ClaimReader.read(sentence).reversed()) {
            if (claim.isMeasure()) {
                words.replace(claim.span().start(), claim.span().end(), "#");
            }
        }
        return words.toString();
    }
}
