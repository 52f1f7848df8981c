package guatu.server.publication;

import guatu.document.DocumentFile;
import guatu.document.UnreadableException;
import guatu.server.access.Account;
import guatu.server.campaign.Campaigns;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.Post;
import guatu.server.publication.check.Assessment;
import guatu.server.publication.check.Fact;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the articles with their versions and what is decided on them (稿件). */
@Component
final class Articles {

    /** Some four hundred newspaper pages. */
    private static final int LONGEST_TEXT = 2_000_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LATEST = 200;

    private static final int LONGEST_OUTLET = 100;

    private final ArticleRows rows;
    private final CreditRows credits;
    private final DecisionRows decisions;
    private final PromiseRows promises;
    private final Knowledge knowledge;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Articles(
            ArticleRows rows,
            CreditRows credits,
            DecisionRows decisions,
            PromiseRows promises,
            Knowledge knowledge,
            Campaigns campaigns,
            Organisation organisation,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.credits = credits;
        this.decisions = decisions;
        this.promises = promises;
        this.knowledge = knowledge;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is handed in.
     *
     * @param article of which it is a further version, or null for a new one
     * @param publishedOn the day it is or is to be published; null is the status date
     * @param out whether it is published already
     * @param outlet where it is printed or sent, beside those that its text names; may be empty
     */
    record Handed(
            @Nullable UUID article,
            String title,
            @Nullable LocalDate publishedOn,
            @Nullable String place,
            boolean out,
            String outlet) {}

    Outcome<Review> handIn(Handed handed, byte[] content, String fileName, Account by) {
        DocumentFile file;
        try {
            file = DocumentFile.read(content, fileName, LONGEST_TEXT);
        } catch (UnreadableException refused) {
            return Outcome.refused(unread(refused));
        }
        List<Problem> problems = new ArrayList<>();
        Article known = handed.article() == null ? null : rows.find(handed.article());
        if (handed.article() != null && known == null) {
            problems.add(Problem.at("publication.article.unknown", "article", handed.article()));
        }
        if (handed.title().length() > LONGEST_TITLE) {
            problems.add(
                    Problem.at("publication.title.long", "title", handed.title(), LONGEST_TITLE));
        }
        if (handed.outlet().length() > LONGEST_OUTLET) {
            problems.add(
                    Problem.at(
                            "publication.outlet.long", "outlet", handed.outlet(), LONGEST_OUTLET));
        }
        if (handed.place() != null && campaigns.findDistrict(handed.place()) == null) {
            problems.add(Problem.at("publication.place.unknown", "place", handed.place()));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Article article = known == null ? fresh(handed, file, by) : known;
        return Outcome.done(
                transaction.execute(_ -> stored(article, known == null, handed, file, by)));
    }

    /** Why a file was not read, for whoever sent it. */
    static Problem unread(UnreadableException refused) {
        return new Problem(
                "publication.file." + refused.code(), "file", refused.file(), refused.facts());
    }

    private Article fresh(Handed handed, DocumentFile file, Account by) {
        String title = handed.title().isBlank() ? firstLine(file.text()) : handed.title().strip();
        return new Article(UUID.randomUUID(), title, handed.place(), by.login(), clock.instant());
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private Review stored(
            Article article, boolean isNew, Handed handed, DocumentFile file, Account by) {
        Instant now = clock.instant();
        if (isNew) {
            rows.insert(article);
        }
        String hash = hash(file.content());
        rows.storeFile(hash, file.content(), now);
        LocalDate day = handed.publishedOn();
        Draft draft =
                new Draft(
                        article.id(),
                        rows.drafts(article.id()).size() + 1,
                        file.kind(),
                        hash,
                        file.name(),
                        // PostgreSQL takes no NUL, and a text has none.
                        file.text().replace("\u0000", " "),
                        day == null ? campaigns.statusDate() : day,
                        handed.out(),
                        by.login(),
                        post(by),
                        now);
        rows.insert(draft);
        credits.insert(article.id(), draft.no(), Credits.read(draft.text()).of(handed.outlet()));
        Review review = review(article, draft.no());
        if (draft.out()) {
            cite(review, now);
        }
        return review;
    }

    /** Keeps what a published text quoted, so that it is found when an entry is corrected. */
    private void cite(Review review, Instant now) {
        for (Review.Item item : review.items()) {
            Assessment held = item.assessment();
            if (held.verdict().holds() && !held.facts().isEmpty()) {
                Fact fact = held.facts().getFirst();
                promises.insert(
                        new Citation(
                                review.article().id(),
                                review.draft().no(),
                                item.claim().surface(),
                                item.sentence(),
                                held.topic(),
                                fact.place(),
                                fact.from(),
                                fact.to(),
                                fact.value().value(),
                                fact.value().unit().symbol()),
                        now);
            }
        }
    }

    List<Article> latest() {
        return rows.latest(LATEST);
    }

    /** Those whose title, file, outlet, author or photographer has the words, the newest first. */
    List<Article> search(String words) {
        List<Article> found = new ArrayList<>();
        for (UUID id : credits.search(words.strip(), LATEST)) {
            Article one = rows.find(id);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    Credits credits(Draft draft) {
        return credits.of(draft.article(), draft.no());
    }

    List<Draft> drafts(UUID article) {
        return rows.drafts(article);
    }

    @Nullable Article find(UUID id) {
        return rows.find(id);
    }

    byte[] file(Draft draft) {
        return rows.file(draft.fileHash());
    }

    List<Draft> lastOut() {
        return rows.lastOut();
    }

    /** A version checked against what is known now; the last for {@code no} 0. */
    Review review(Article article, int no) {
        List<Draft> drafts = rows.drafts(article.id());
        Draft wanted = drafts.getLast();
        for (Draft draft : drafts) {
            wanted = draft.no() == no ? draft : wanted;
        }
        Approval approval = null;
        for (Approval one : decisions.approvals(article.id())) {
            approval = one.draft() == wanted.no() ? one : approval;
        }
        return Review.of(
                article,
                wanted,
                drafts,
                knowledge.now(),
                decisions.decisions(article.id()),
                approval);
    }

    /** A decision on the figure that stands there. */
    record Wish(
            int draft,
            int start,
            int end,
            Decision.Choice choice,
            @Nullable String replacement,
            @Nullable String reason) {}

    Outcome<Review> decide(Article article, Wish wish, Account by) {
        Review review = review(article, wish.draft());
        Review.Item item = review.at(wish.start(), wish.end());
        if (item == null) {
            return Outcome.refused(Problem.at("publication.figure.unknown", "start", wish.start()));
        }
        List<Problem> problems = check(wish, item);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String surface = item.claim().surface();
        String replacement = wish.replacement() == null ? null : wish.replacement().strip();
        decisions.insert(
                new Decision(
                        article.id(),
                        review.draft().no(),
                        surface,
                        item.sentence(),
                        replacement == null
                                ? item.sentence()
                                : replaced(item, review.draft().text(), replacement),
                        item.assessment().verdict(),
                        wish.choice(),
                        wish.choice() == Decision.Choice.CHANGE ? replacement : null,
                        wish.reason() == null ? null : wish.reason().strip(),
                        by.login(),
                        post(by),
                        clock.instant()));
        return Outcome.done(review(article, review.draft().no()));
    }

    private static String replaced(Review.Item item, String text, String replacement) {
        var sentence = item.claim().context().sentence();
        String before = text.substring(sentence.start(), item.claim().span().start());
        String behind = text.substring(item.claim().span().end(), sentence.end());
        return (before + replacement + behind).strip();
    }

    private static List<Problem> check(Wish wish, Review.Item item) {
        List<Problem> problems = new ArrayList<>();
        String replacement = wish.replacement() == null ? "" : wish.replacement().strip();
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        if (wish.choice() == Decision.Choice.CHANGE && replacement.isEmpty()) {
            problems.add(Problem.at("publication.replacement.missing", "replacement", null));
        }
        if (wish.choice() == Decision.Choice.LEAVE && reason.isEmpty()) {
            problems.add(Problem.at("publication.reason.missing", "reason", null));
        }
        if (reason.length() > LONGEST_REASON || replacement.length() > LONGEST_TITLE) {
            problems.add(Problem.at("publication.reason.long", "reason", null, LONGEST_REASON));
        }
        if (wish.choice() == Decision.Choice.ACCEPT && !item.holds()) {
            problems.add(Problem.at("publication.accept.open", "choice", item.claim().surface()));
        }
        return problems;
    }

    /** Releases a version or sends it back; never by who wrote it, nor from the same post. */
    Outcome<Review> approve(
            Article article, int no, boolean granted, @Nullable String reason, Account by) {
        Review review = review(article, no);
        List<Problem> problems = new ArrayList<>();
        Set<String> authors = new HashSet<>();
        Set<String> posts = new HashSet<>();
        for (Draft draft : review.drafts()) {
            authors.add(draft.login());
            if (draft.post() != null) {
                posts.add(draft.post());
            }
        }
        boolean samePost = posts(by).stream().anyMatch(post -> posts.contains(post.code()));
        if (authors.contains(by.login()) || samePost) {
            problems.add(Problem.at("publication.approval.author", "", by.name()));
        }
        if (granted && review.open() > 0) {
            problems.add(Problem.at("publication.approval.open", "", review.open()));
        }
        if (!granted && (reason == null || reason.isBlank())) {
            problems.add(Problem.at("publication.reason.missing", "reason", null));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        decisions.insert(
                new Approval(
                        article.id(),
                        review.draft().no(),
                        granted,
                        reason,
                        by.login(),
                        post(by),
                        clock.instant()));
        return Outcome.done(review(article, review.draft().no()));
    }

    private List<Post> posts(Account by) {
        return organisation.postsOf(by.login(), campaigns.statusDate());
    }

    private @Nullable String post(Account by) {
        List<Post> held = posts(by);
        return held.isEmpty() ? null : held.getFirst().code();
    }

    /** The name of a post, or of the account where it has none. */
    String postName(@Nullable String post, String login) {
        Post held = post == null ? null : organisation.at(campaigns.statusDate()).post(post);
        return held == null ? login : held.name();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
