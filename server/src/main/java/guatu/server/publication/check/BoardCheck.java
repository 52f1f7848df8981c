package guatu.server.publication.check;

import org.jspecify.annotations.Nullable;

/** One way to hold a figure against the board (对账方法). */
interface BoardCheck {

    /** The result, or null when the figure speaks of something else. */
    @Nullable Assessment check(Passage passage);
}
