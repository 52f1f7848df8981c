package guatu.server.publication;

import guatu.document.UnreadableException;
import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.access.Role;
import guatu.server.web.FileAnswer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Articles: hand in, look at, decide, release, take out with comments and as a sheet. */
@RestController
final class ArticleController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Articles articles;
    private final ReviewWording wording;
    private final Comments comments;
    private final SignOff signOff;

    ArticleController(
            Articles articles, ReviewWording wording, Comments comments, SignOff signOff) {
        this.articles = articles;
        this.wording = wording;
        this.comments = comments;
        this.signOff = signOff;
    }

    /** An article in the list. */
    record Listed(
            UUID id,
            String title,
            int versions,
            LocalDate publishedOn,
            boolean out,
            String author,
            Credits credits,
            Instant at) {}

    /** Release or send back. */
    record Release(int draft, boolean granted, @Nullable String reason) {}

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR})
    @PostMapping("/api/articles")
    ReviewView handIn(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable UUID article,
            @RequestParam(required = false) @Nullable LocalDate published,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "false") boolean out,
            @RequestParam(defaultValue = "") String outlet,
            Account account)
            throws IOException {
        String name = file.getOriginalFilename();
        Articles.Handed handed =
                new Articles.Handed(
                        article,
                        title,
                        published,
                        place == null || place.isBlank() ? null : place,
                        out,
                        outlet.strip());
        return view(
                articles.handIn(handed, file.getBytes(), name == null ? "" : name, account)
                        .orRefuse());
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.LEADER, Role.HEAD})
    @GetMapping("/api/articles")
    List<Listed> all(@RequestParam(defaultValue = "") String q) {
        List<Article> found = q.isBlank() ? articles.latest() : articles.search(q);
        return found.stream().map(this::listed).toList();
    }

    private Listed listed(Article article) {
        List<Draft> drafts = articles.drafts(article.id());
        Draft last = drafts.getLast();
        return new Listed(
                article.id(),
                article.title(),
                drafts.size(),
                last.publishedOn(),
                last.out(),
                articles.postName(last.post(), last.login()),
                articles.credits(last),
                last.at());
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.LEADER, Role.HEAD})
    @GetMapping("/api/articles/{id}")
    ReviewView one(@PathVariable UUID id, @RequestParam(defaultValue = "0") int draft) {
        return view(articles.review(found(id), draft));
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE})
    @PostMapping("/api/articles/{id}/decisions")
    ReviewView decide(@PathVariable UUID id, @RequestBody Articles.Wish wish, Account account) {
        return view(articles.decide(found(id), wish, account).orRefuse());
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.HEAD})
    @PostMapping("/api/articles/{id}/release")
    ReviewView release(@PathVariable UUID id, @RequestBody Release wish, Account account) {
        return view(
                articles.approve(found(id), wish.draft(), wish.granted(), wish.reason(), account)
                        .orRefuse());
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.HEAD})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/articles/{id}/commented.docx")
    ResponseEntity<byte[]> commented(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int draft, ExportMark mark) {
        Review review = articles.review(found(id), draft);
        try {
            return download(
                    comments.write(review, mark.text(), locale()),
                    "批注-" + base(review) + ".docx",
                    WORD);
        } catch (UnreadableException changedSince) {
            throw RefusedException.because(Articles.unread(changedSince));
        }
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.HEAD})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/articles/{id}/sheet.docx")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int draft, ExportMark mark)
            throws IOException {
        Review review = articles.review(found(id), draft);
        return download(
                signOff.word(review, mark.text(), locale()), "核稿单-" + base(review) + ".docx", WORD);
    }

    @Allowed({Role.PUBLICITY, Role.OFFICE, Role.AUDITOR, Role.HEAD})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/articles/{id}/sheet.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int draft, ExportMark mark)
            throws IOException {
        Review review = articles.review(found(id), draft);
        return download(
                signOff.excel(review, mark.text(), locale()),
                "核稿单-" + base(review) + ".xlsx",
                EXCEL);
    }

    private static String base(Review review) {
        String title = review.article().title().replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip();
        return (title.length() > 40 ? title.substring(0, 40) : title) + "-v" + review.draft().no();
    }

    private static ResponseEntity<byte[]> download(byte[] content, String name, String type) {
        return FileAnswer.saved(name, MediaType.parseMediaType(type)).body(content);
    }

    private ReviewView view(Review review) {
        return wording.view(review, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private Article found(UUID id) {
        Article found = articles.find(id);
        if (found == null) {
            throw RefusedException.notFound(Problem.at("publication.article.unknown", "id", id));
        }
        return found;
    }
}
