package guatu.figures.reading;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a Chinese official text (数据读取). The way in of this package.
 *
 * <pre>{@code
 * List<Claim> claims = ClaimReader.read("新增车位3400余个", LocalDate.of(2022, 12, 20));
 * }</pre>
 *
 * <p>Time is linear in the length of the text; memory beside the text and the claims is bounded.
 */
public final class ClaimReader {

    private final String text;
    private final Lexicon lexicon = Lexicon.STANDARD;
    private final Timeline timeline;

    private ClaimReader(String text, @Nullable LocalDate published) {
        this.text = text;
        this.timeline = new Timeline(published);
    }

    /** The claims of a text whose date of publication is not known; years stay unresolved. */
    public static List<Claim> read(String text) {
        return collect(text, null);
    }

    /** The claims of a text, dates and periods resolved against its publication. */
    public static List<Claim> read(String text, LocalDate published) {
        return collect(text, published);
    }

    /** Hands over the claims one by one, in order; for texts too long to keep them all. */
    public static void read(String text, @Nullable LocalDate published, Consumer<Claim> taker) {
        new ClaimReader(text, published).run(taker);
    }

    private static List<Claim> collect(String text, @Nullable LocalDate published) {
        List<Claim> claims = new ArrayList<>();
        new ClaimReader(text, published).run(claims::add);
        return List.copyOf(claims);
    }

    private void run(Consumer<Claim> taker) {
        Blocks blocks = new Blocks(text, lexicon);
        TableColumns columns = new TableColumns(text);
        for (Span block = blocks.next(); block != null; block = blocks.next()) {
            View view = View.of(text, block.start(), block.end());
            List<Token> found = new Recogniser(view, lexicon).read();
            columns.line(block, found.stream().anyMatch(Token::isMeasure));
            if (!found.isEmpty()) {
                List<Token> shared = new Sharing(view, lexicon).applied(found);
                List<Token> tokens = columns.inUnits(view, shared);
                new ContextFinder(text, view, tokens, timeline, columns).claims(taker);
            }
        }
    }
}
