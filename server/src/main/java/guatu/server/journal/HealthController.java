package guatu.server.journal;

import guatu.server.access.Open;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server and its database are there, and how far the journal is. */
@RestController
final class HealthController {

    private final Journal journal;

    HealthController(Journal journal) {
        this.journal = journal;
    }

    /**
     * How the server is.
     *
     * @param status always {@code UP}; a server without its database answers 503 instead
     * @param version of the program, or {@code development}
     * @param position of the newest entry of the journal
     */
    record Health(String status, String version, long position) {}

    /**
     * That the process answers. Whoever starts it again when it does not asks this; a database that
     * is away is no reason to.
     *
     * @param status always {@code UP}
     */
    record Alive(String status) {}

    @Open
    @GetMapping("/api/alive")
    Alive alive() {
        return new Alive("UP");
    }

    /** Whether it can serve: who sends requests its way asks this. */
    @Open
    @GetMapping("/api/health")
    Health health() {
        try {
            return new Health("UP", version(), journal.position());
        } catch (DataAccessException e) {
            throw RefusedException.with(
                    HttpStatus.SERVICE_UNAVAILABLE, List.of(Problem.of("web.database-away")));
        }
    }

    private static String version() {
        String version = HealthController.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
