package guatu.server.wallmap.show;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which pages the walls turn; the office says so. */
@RestController
final class RotationController {

    private final RotationRows rows;
    private final Clock clock;

    RotationController(RotationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Allowed
    @GetMapping("/api/wall/rotation")
    Rotation rotation() {
        return rows.latest();
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/wall/rotation")
    Rotation set(@RequestBody Rotation rotation, Account account) {
        List<Problem> problems = rotation.check();
        if (!problems.isEmpty()) {
            throw RefusedException.because(problems);
        }
        rows.insert(rotation, account.login(), clock.instant());
        return rotation;
    }
}
