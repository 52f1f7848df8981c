package guatu.server.indicator;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Official statistics: quoted, never edited; and files of definitions, quotations, quantities. */
@RestController
final class QuotationController {

    private final Quotations quotations;
    private final FiguresLoad load;

    QuotationController(Quotations quotations, FiguresLoad load) {
        this.quotations = quotations;
        this.load = load;
    }

    @Allowed
    @GetMapping("/api/quotations")
    List<Quotation> all() {
        return quotations.all();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/quotations")
    Quotation quote(@RequestBody FiguresFile.QuotationRequest request, Account account) {
        return load.quote(request, account).orRefuse();
    }

    /** Loads a file as a whole or not at all; what stands already is left as it is. */
    @Allowed(Role.OFFICE)
    @PostMapping("/api/indicators/load")
    FiguresLoad.Loaded load(@RequestBody FiguresFile file, Account account) {
        return load.load(file, account).orRefuse();
    }
}
