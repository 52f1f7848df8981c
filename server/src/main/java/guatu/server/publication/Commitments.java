package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.access.Account;
import guatu.server.publication.check.Fact;
import guatu.server.publication.check.Facts;
import guatu.server.publication.check.Known;
import guatu.server.publication.check.Shown;
import guatu.server.publication.check.Topic;
import guatu.server.publication.check.When;
import guatu.server.publication.check.Where;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what articles promise and shows how it comes out (公开承诺跟踪). */
@Component
final class Commitments {

    private final PromiseRows rows;
    private final Articles articles;
    private final Knowledge knowledge;
    private final Clock clock;

    Commitments(PromiseRows rows, Articles articles, Knowledge knowledge, Clock clock) {
        this.rows = rows;
        this.articles = articles;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** How a commitment stands. */
    enum Standing {
        /** The target is reached. */
        KEPT,
        /** Its year goes on. */
        OPEN,
        /** Its year is over and the target was not reached. */
        MISSED,
        /** Nothing is reported that it could be held against. */
        UNKNOWN
    }

    /**
     * A commitment with how it came out.
     *
     * @param placeName as shown
     * @param reached what the ledger has, or null
     * @param percent of the target, or null
     */
    record Tracked(
            UUID id,
            UUID article,
            String title,
            String surface,
            String sentence,
            Commitment.Grade grade,
            String topic,
            String placeName,
            int year,
            String target,
            @Nullable String reached,
            @Nullable BigDecimal percent,
            Standing standing) {}

    Outcome<Commitment> make(Article article, int draft, int start, int end, Account by) {
        Review review = articles.review(article, draft);
        Review.Item item = review.at(start, end);
        if (item == null || !item.future()) {
            return Outcome.refused(Problem.at("publication.commitment.none", "start", start));
        }
        Claim claim = item.claim();
        String before =
                review.draft()
                        .text()
                        .substring(claim.context().sentence().start(), claim.span().start());
        Commitment commitment =
                new Commitment(
                        UUID.randomUUID(),
                        article.id(),
                        review.draft().no(),
                        claim.surface(),
                        item.sentence(),
                        Commitment.Grade.of(before),
                        item.assessment().topic().isEmpty()
                                ? claim.context().subject()
                                : item.assessment().topic(),
                        item.assessment().district(),
                        item.assessment().year(),
                        claim.measure().value(),
                        claim.measure().unit().symbol(),
                        by.login(),
                        clock.instant());
        return rows.insert(commitment)
                ? Outcome.done(commitment)
                : Outcome.refused(
                        Problem.at("publication.commitment.again", "start", claim.surface()));
    }

    List<Tracked> all() {
        Known known = knowledge.now();
        List<Tracked> all = new ArrayList<>();
        for (Commitment one : rows.commitments()) {
            Article article = articles.find(one.article());
            all.add(tracked(one, article == null ? "" : article.title(), known));
        }
        return all;
    }

    private static Tracked tracked(Commitment one, String title, Known known) {
        Where place = one.place() == null ? null : known.gazetteer().find(one.place());
        Found found = found(one, place, known);
        Quantity target = new Quantity(one.target(), unit(one.unit()));
        BigDecimal percent =
                found.reached() == null || one.target().signum() == 0
                        ? null
                        : found.reached()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(one.target(), 1, RoundingMode.HALF_UP);
        return new Tracked(
                one.id(),
                one.article(),
                title,
                one.surface(),
                one.sentence(),
                one.grade(),
                found.name(),
                place == null ? "" : place.name(),
                one.year(),
                Shown.of(target),
                found.reached() == null
                        ? null
                        : Shown.of(new Quantity(found.reached(), target.unit())),
                percent,
                standing(one, found.reached(), known.board().statusDate()));
    }

    private record Found(String name, @Nullable BigDecimal reached) {}

    /** What was reported for the year, at the place. */
    private static Found found(Commitment one, @Nullable Where place, Known known) {
        When year = When.year(one.year(), true, false);
        List<Where> places = place == null ? List.of() : List.of(place);
        for (Facts source : known.facts()) {
            for (Topic topic : source.topics()) {
                if (topic.code().equals(one.topic())) {
                    for (Fact fact : source.facts(topic, places, year)) {
                        boolean there = place == null || fact.place().equals(place.code());
                        boolean counts =
                                there && !fact.plan() && fact.supersededAt() == null;
                        if (counts && fact.from().getYear() == one.year()) {
                            return new Found(topic.name(), fact.value().value());
                        }
                    }
                    return new Found(topic.name(), null);
                }
            }
        }
        return new Found(one.topic(), null);
    }

    private static Standing standing(
            Commitment one, @Nullable BigDecimal reached, LocalDate statusDate) {
        if (reached != null && reached.compareTo(one.target()) >= 0) {
            return Standing.KEPT;
        }
        boolean over = statusDate.getYear() > one.year();
        return over ? (reached == null ? Standing.UNKNOWN : Standing.MISSED) : Standing.OPEN;
    }

    static Unit unit(String symbol) {
        return Units.find(symbol).orElseGet(() -> Unit.classifier(symbol));
    }

    /** Whether a figure still holds against a value. */
    static boolean holds(Claim claim, Quantity value) {
        Verdict verdict = Judge.judge(claim.measure(), value).verdict();
        return verdict.holds();
    }
}
