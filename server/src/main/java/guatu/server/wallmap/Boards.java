package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.project.Projects;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The board that a request asks for: the current one, or one of an earlier list version. */
@Component
final class Boards {

    private final Forecasts forecasts;
    private final Projects projects;

    Boards(Forecasts forecasts, Projects projects) {
        this.forecasts = forecasts;
        this.projects = projects;
    }

    Board now() {
        return forecasts.board();
    }

    Board at(@Nullable Integer version) {
        Board now = now();
        if (version == null || version == now.listVersion()) {
            return now;
        }
        if (version < 1 || version > projects.current().version()) {
            throw RefusedException.notFound(Problem.at("wall.no-version", "version", version));
        }
        return forecasts.boardAt(version);
    }

    /** Refuses a sort order that does not exist. */
    static void known(boolean known, @Nullable String sort) {
        if (!known) {
            throw RefusedException.because(Problem.at("wall.unknown-sort", "sort", sort));
        }
    }
}
