package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.reading.ClaimReader;
import guatu.quantity.Quantity;
import guatu.server.publication.check.Fact;
import guatu.server.publication.check.Facts;
import guatu.server.publication.check.Known;
import guatu.server.publication.check.Shown;
import guatu.server.publication.check.Topic;
import guatu.server.publication.check.When;
import guatu.server.publication.check.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds published articles that quoted a figure which the ledger has since corrected (更正追溯), with
 * the sentence. The quotation was kept when the article was handed in as published.
 */
@Component
final class Recalls {

    private final PromiseRows rows;
    private final Articles articles;
    private final Knowledge knowledge;

    Recalls(PromiseRows rows, Articles articles, Knowledge knowledge) {
        this.rows = rows;
        this.articles = articles;
        this.knowledge = knowledge;
    }

    /**
     * A sentence to be recalled.
     *
     * @param quoted what the ledger had when it was published
     * @param now what it has now
     * @param holds whether the printed words are still right, by their own precision
     */
    record Recall(
            UUID article,
            String title,
            LocalDate publishedOn,
            String surface,
            String sentence,
            String indicator,
            String place,
            LocalDate from,
            LocalDate to,
            String quoted,
            String now,
            boolean holds) {}

    List<Recall> all() {
        Known known = knowledge.now();
        List<Recall> found = new ArrayList<>();
        // Many articles quote the same figure: it is asked for once.
        Map<Asked, Optional<Fact>> answers = new HashMap<>();
        for (Citation citation : rows.citations()) {
            Asked asked =
                    new Asked(citation.topic(), citation.place(), citation.from(), citation.to());
            Fact now =
                    answers.computeIfAbsent(asked, _ -> Optional.ofNullable(now(citation, known)))
                            .orElse(null);
            boolean changed = now != null && now.value().value().compareTo(citation.value()) != 0;
            if (now != null && changed) {
                found.add(recall(citation, now));
            }
        }
        return found;
    }

    private record Asked(String topic, String place, LocalDate from, LocalDate to) {}

    private Recall recall(Citation citation, Fact now) {
        Article article = articles.find(citation.article());
        List<Draft> drafts = articles.drafts(citation.article());
        Quantity quoted = new Quantity(citation.value(), Commitments.unit(citation.unit()));
        List<Claim> read = ClaimReader.read(citation.surface());
        boolean holds =
                read.size() == 1
                        && read.getFirst().isMeasure()
                        && Commitments.holds(read.getFirst(), now.value());
        return new Recall(
                citation.article(),
                article == null ? "" : article.title(),
                drafts.getLast().publishedOn(),
                citation.surface(),
                citation.sentence(),
                now.indicator(),
                now.placeName(),
                citation.from(),
                citation.to(),
                Shown.of(quoted),
                Shown.of(now.value()),
                holds);
    }

    private static @Nullable Fact now(Citation citation, Known known) {
        Where place = known.gazetteer().find(citation.place());
        List<Where> places = place == null ? List.of() : List.of(place);
        When when =
                new When(citation.from(), citation.to(), true, false, false, citation.from() + "—");
        for (Facts source : known.facts()) {
            for (Topic topic : source.topics()) {
                if (topic.code().equals(citation.topic())) {
                    for (Fact fact : source.facts(topic, places, when)) {
                        boolean same =
                                fact.place().equals(citation.place())
                                        && fact.from().equals(citation.from())
                                        && fact.to().equals(citation.to())
                                        && !fact.plan()
                                        && fact.supersededAt() == null;
                        if (same) {
                            return fact;
                        }
                    }
                }
            }
        }
        return null;
    }
}
