package guatu.server.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post from when to when (任职).
 *
 * @param post code of the post
 * @param holderName the holder as shown
 * @param login the holder's account, or null when the holder has none
 * @param from first day
 * @param to last day, or null while it goes on
 */
public record Holding(
        String post,
        String holderName,
        @Nullable String login,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the holder holds the post on that day. */
    public boolean holdsOn(LocalDate day) {
        return Span.covers(from, to, day);
    }
}
