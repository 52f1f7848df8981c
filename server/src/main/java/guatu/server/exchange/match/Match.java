package guatu.server.exchange.match;

import java.util.List;

/** What a name turned out to mean (匹配结果). */
public sealed interface Match {

    /** Exactly one thing. */
    record Found(Named named) implements Match {}

    /** A person has said that it is none of ours; it stays as printed. */
    record Foreign() implements Match {}

    /** Nothing, or more than one thing, with what it may mean, the likeliest first. */
    record Unknown(List<Named> candidates) implements Match {}
}
