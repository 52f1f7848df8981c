package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import guatu.server.web.Wording;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The four figures of the wall (四项数据), each counted with the very filter whose query string goes
 * along with it.
 */
@Component
final class Figures {

    private static final String PROJECTS = "projects";
    private static final String MILESTONES = "milestones";

    private static final Filter REACHED =
            new Filter(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Filter.DueWithin.REACHED,
                    null,
                    null);

    private final Wording wording;

    Figures(Wording wording) {
        this.wording = wording;
    }

    List<Wall.Figure> of(Board board) {
        int all = BoardQuery.projects(board, Filter.ALL).size();
        int started = BoardQuery.projects(board, started()).size();
        int onTime = BoardQuery.milestones(board, onTime(true)).size();
        int reached = BoardQuery.milestones(board, REACHED).size();
        int done = BoardQuery.projects(board, lit(Light.DONE)).size();
        int late = BoardQuery.projects(board, lit(Light.LATE)).size();
        return List.of(
                figure("started", started, all, "started=true", "", PROJECTS),
                figure("onTime", onTime, reached, "onTime=true", "due=reached", MILESTONES),
                figure("done", done, all, "light=DONE", "", PROJECTS),
                figure("late", late, all, "light=LATE", "", PROJECTS));
    }

    private Wall.Figure figure(
            String key, int count, int of, String query, String ofQuery, String list) {
        String unit = wording.say("wall.unit." + list);
        return new Wall.Figure(key, count, of, unit, share(count, of), query, ofQuery, list, null);
    }

    /** Whole percent, rounded down: 100 only when it is all. */
    static int share(int count, int of) {
        return of == 0 ? 0 : (int) (100L * count / of);
    }

    private static Filter started() {
        return new Filter(
                null, null, null, null, null, null, null, null, null, null, null, null, true, null,
                null, null);
    }

    static Filter onTime(boolean onTime) {
        return new Filter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                onTime, null);
    }

    static Filter lit(Light light) {
        return new Filter(
                null,
                Set.of(light),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
