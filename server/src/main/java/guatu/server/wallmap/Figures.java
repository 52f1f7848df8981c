package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Light;
import guatu.server.web.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The four figures of the wall (四项数据), each counted with the very filter whose query string goes
 * along with it.
 */
@Component
final class Figures {

    private static final String PROJECTS = "projects";
    private static final String MILESTONES = "milestones";

    private final Wording wording;

    Figures(Wording wording) {
        this.wording = wording;
    }

    List<Wall.Figure> of(Board board, Scope scope) {
        int all = BoardQuery.projects(board, scope.all()).size();
        int started = BoardQuery.projects(board, scope.started()).size();
        int onTime = BoardQuery.milestones(board, scope.onTime()).size();
        int reached = BoardQuery.milestones(board, scope.reached()).size();
        int done = BoardQuery.projects(board, scope.lit(Light.DONE)).size();
        int late = BoardQuery.projects(board, scope.lit(Light.LATE)).size();
        String here = scope.query("");
        return List.of(
                figure("started", started, all, scope.query("started=true"), here, PROJECTS),
                figure(
                        "onTime",
                        onTime,
                        reached,
                        scope.query("onTime=true"),
                        scope.query("due=reached"),
                        MILESTONES),
                figure("done", done, all, scope.query("light=DONE"), here, PROJECTS),
                figure("late", late, all, scope.query("light=LATE"), here, PROJECTS));
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
}
