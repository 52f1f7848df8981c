package guatu.server.access;

import guatu.server.database.Durability;
import guatu.server.database.DurabilityRisk;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which settings of the database something acknowledged may be lost (丢失风险提示). */
@RestController
final class DurabilityController {

    private final Durability durability;

    DurabilityController(Durability durability) {
        this.durability = durability;
    }

    @Allowed({Role.ADMIN, Role.SECURITY})
    @GetMapping("/api/durability")
    List<DurabilityRisk> risks() {
        return durability.risks();
    }
}
