package guatu.server.access;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Destroying what is personal: of one closed account, and of all that is past its term. */
@RestController
final class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /** Why; the request of whom it is about. */
    record Why(String reason) {}

    /** How many rows are gone. */
    record Gone(int rows) {}

    @Allowed(Role.SECURITY)
    @PostMapping("/api/accounts/{login}/erasure")
    Gone erase(@PathVariable String login, @RequestBody Why why, Account account) {
        return new Gone(erasure.erase(login, why.reason(), account).orRefuse());
    }

    /** The accounts of which something was past its term and is gone; runs by itself every day. */
    @Allowed(Role.SECURITY)
    @PostMapping("/api/accounts/erasure")
    List<String> sweep(Account account) {
        return erasure.sweep(account);
    }
}
