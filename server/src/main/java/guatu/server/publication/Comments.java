package guatu.server.publication;

import guatu.document.DocumentFile;
import guatu.document.UnreadableException;
import guatu.document.word.WordDocument.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The article as it came, with a Word comment at every figure that is not simply right (批注稿); a
 * first comment says who took the file.
 */
@Component
final class Comments {

    private final Articles articles;
    private final ReviewWording wording;

    Comments(Articles articles, ReviewWording wording) {
        this.articles = articles;
        this.wording = wording;
    }

    byte[] write(Review review, String mark, Locale locale) throws UnreadableException {
        Draft draft = review.draft();
        DocumentFile file =
                new DocumentFile(
                        draft.kind(), articles.file(draft), draft.fileName(), draft.text());
        String author = wording.say(locale, "publication.comment.author");
        List<Comment> all = new ArrayList<>();
        int first = draft.text().length() - draft.text().stripLeading().length();
        // The file stays as its author wrote it but for comments: the mark is one of them.
        all.add(new Comment(first, first + 1, List.of(mark)));
        all.addAll(comments(review, locale));
        return file.commented(all, author, review.known().board().asOf());
    }

    private List<Comment> comments(Review review, Locale locale) {
        List<Comment> comments = new ArrayList<>();
        for (Review.Item item : review.items()) {
            List<String> lines = new ArrayList<>();
            lines.add(wording.verdict(item, locale));
            lines.addAll(wording.reasons(item, locale));
            String suggestion = item.assessment().suggestion();
            if (suggestion != null) {
                lines.add(wording.say(locale, "publication.comment.instead", suggestion));
            }
            item.assessment().facts().stream()
                    .map(ReviewWording::fact)
                    .forEach(fact -> lines.add(source(fact, locale)));
            int start = item.claim().span().start();
            comments.add(new Comment(start, item.claim().span().end(), lines));
        }
        for (ReviewView.Remark remark : wording.view(review, locale).remarks()) {
            boolean alone =
                    remark.code().equals("UNKNOWN_NAME") || remark.code().equals("VAGUE_COUNT");
            for (int[] span : alone ? remark.spans() : List.<int[]>of()) {
                comments.add(new Comment(span[0], span[1], List.of(remark.message())));
            }
        }
        return comments;
    }

    private String source(ReviewView.Known fact, Locale locale) {
        return wording.say(
                locale,
                "publication.comment.source",
                fact.indicator(),
                fact.place(),
                fact.from(),
                fact.to(),
                fact.value(),
                fact.listVersion());
    }
}
