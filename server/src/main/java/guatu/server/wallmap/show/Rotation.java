package guatu.server.wallmap.show;

import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pages a wall turns by itself (轮播).
 *
 * @param pages in their order; one alone stands
 * @param seconds how long a page stands, {@value #LEAST} to {@value #MOST}
 */
record Rotation(List<WallPage> pages, int seconds) {

    static final int LEAST = 8;
    static final int MOST = 3_600;

    /** Before the office says otherwise: the whole city, standing. */
    static final Rotation USUAL = new Rotation(List.of(WallPage.CITY), 30);

    Rotation {
        pages = List.copyOf(pages);
    }

    List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (pages.isEmpty()) {
            problems.add(Problem.at("wall.rotation.empty", "pages", null));
        }
        if (seconds < LEAST || seconds > MOST) {
            problems.add(Problem.at("wall.rotation.seconds", "seconds", seconds, LEAST, MOST));
        }
        return problems;
    }
}
