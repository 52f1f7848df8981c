package guatu.server.journal;

import guatu.server.access.Allowed;
import guatu.server.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's comparison of tables and ledger. */
@RestController
final class ComparisonController {

    private final Comparison comparison;

    ComparisonController(Comparison comparison) {
        this.comparison = comparison;
    }

    @Allowed({Role.AUDITOR, Role.OFFICE})
    @GetMapping("/api/journal/comparison")
    Comparison.Result compare() {
        return comparison.run();
    }
}
