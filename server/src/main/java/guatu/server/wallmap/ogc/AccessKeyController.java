package guatu.server.wallmap.ogc;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own keys for programs that read the map. */
@RestController
final class AccessKeyController {

    private final AccessKeys keys;

    AccessKeyController(AccessKeys keys) {
        this.keys = keys;
    }

    /** What a key is for. */
    record NewKey(String label) {}

    /** A key, told once, with the name to enter beside it. */
    record MadeKey(String login, String key) {}

    @Allowed
    @GetMapping("/api/map/keys")
    List<AccessKeys.Held> own(Account account) {
        return keys.of(account);
    }

    @Allowed
    @PostMapping("/api/map/keys")
    MadeKey make(@RequestBody NewKey wanted, Account account) {
        if (wanted.label().isBlank()) {
            throw RefusedException.because(Problem.at("map.key.label", "label", wanted.label()));
        }
        return new MadeKey(account.login(), keys.make(account, wanted.label()));
    }

    @Allowed
    @DeleteMapping("/api/map/keys/{id}")
    void end(@PathVariable String id, Account account) {
        if (!keys.end(account, id)) {
            throw RefusedException.notFound(Problem.at("map.key.unknown", "id", id));
        }
    }
}
