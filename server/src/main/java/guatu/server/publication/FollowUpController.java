package guatu.server.publication;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What follows a publication: commitments, recalls, and what words such as 基本完成 stand for. */
@RestController
final class FollowUpController {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int LONGEST = 200;

    private final Articles articles;
    private final Commitments commitments;
    private final Recalls recalls;
    private final PromiseRows rows;
    private final Clock clock;

    FollowUpController(
            Articles articles,
            Commitments commitments,
            Recalls recalls,
            PromiseRows rows,
            Clock clock) {
        this.articles = articles;
        this.commitments = commitments;
        this.recalls = recalls;
        this.rows = rows;
        this.clock = clock;
    }

    /** The figure that is to become a commitment. */
    record At(int draft, int start, int end) {}

    @Allowed({Role.PUBLICITY, Role.OFFICE})
    @PostMapping("/api/articles/{id}/commitments")
    List<Commitments.Tracked> make(
            @PathVariable UUID id, @RequestBody At at, Account account) {
        Article article = articles.find(id);
        if (article == null) {
            throw RefusedException.notFound(Problem.at("publication.article.unknown", "id", id));
        }
        commitments.make(article, at.draft(), at.start(), at.end(), account).orRefuse();
        return commitments.all();
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.LEADER, Role.HEAD})
    @GetMapping("/api/commitments")
    List<Commitments.Tracked> all() {
        return commitments.all();
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.LEADER, Role.HEAD})
    @GetMapping("/api/recalls")
    List<Recalls.Recall> recalled() {
        return recalls.all();
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.LEADER, Role.HEAD})
    @GetMapping("/api/thresholds")
    List<Threshold> thresholds() {
        return rows.thresholds();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/thresholds")
    List<Threshold> keep(@RequestBody Threshold wanted, Account account) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.word().isBlank() || wanted.word().length() > LONGEST) {
            problems.add(Problem.at("publication.threshold.word", "word", wanted.word()));
        }
        if (wanted.share().signum() <= 0 || wanted.share().compareTo(ALL) > 0) {
            problems.add(Problem.at("publication.threshold.share", "share", wanted.share()));
        }
        if (wanted.source().isBlank() || wanted.source().length() > LONGEST) {
            problems.add(Problem.at("publication.threshold.source", "source", wanted.source()));
        }
        if (!problems.isEmpty()) {
            throw RefusedException.because(problems);
        }
        rows.insert(wanted, account.login(), clock.instant());
        return rows.thresholds();
    }
}
