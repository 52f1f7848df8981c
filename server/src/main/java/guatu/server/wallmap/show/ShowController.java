package guatu.server.wallmap.show;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leading a wall from a phone or a desk. */
@RestController
final class ShowController {

    private final Shows shows;

    ShowController(Shows shows) {
        this.shows = shows;
    }

    @Allowed
    @PostMapping("/api/shows")
    Show open(Account account) {
        return shows.open(account);
    }

    @Allowed
    @GetMapping("/api/shows/{code}")
    Show show(@PathVariable String code) {
        Show show = shows.find(code);
        if (show == null) {
            throw RefusedException.notFound(Problem.at("wall.show.unknown", "code", code));
        }
        return show;
    }

    @Allowed
    @PutMapping("/api/shows/{code}/scene")
    Show set(@PathVariable String code, @RequestBody Scene scene, Account account) {
        return shows.set(code, scene, account).orRefuse();
    }
}
