package guatu.figures.reading;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Context;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Span;
import guatu.figures.claim.TimeValue;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes claims of tokens: what each is about, where, when, and to what end (语境识别). */
final class ContextFinder {

    private static final String[] PLAN_WORDS = {
        "计划", "力争", "确保", "争取", "下一步", "明年", "拟", "将", "目标", "预计"
    };

    private final String text;
    private final View view;
    private final List<Token> tokens;
    private final Timeline timeline;
    private final SubjectFinder subjects;
    private final Places places;
    private final Comparisons comparisons;

    private int sentenceStart;
    private int sentenceEnd;
    private boolean planned;
    private String period = "";
    private @Nullable TimeValue resolved;
    private String per = "";

    ContextFinder(String text, View view, List<Token> tokens, Timeline timeline) {
        this.text = text;
        this.view = view;
        this.tokens = tokens;
        this.timeline = timeline;
        this.subjects = new SubjectFinder(view, tokens);
        this.places = new Places(view, "");
        this.comparisons = new Comparisons(view);
        openSentence(0);
    }

    void claims(Consumer<Claim> taker) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (token.start() >= sentenceEnd && sentenceEnd < view.length()) {
                openSentence(sentenceEnd);
            }
            if (!token.iso().isEmpty() && token.kind() == Kind.NAME) {
                per = token.iso();
            }
            taker.accept(claim(i, token));
            if (token.kind().group() == Kind.Group.TIME && !token.iso().startsWith("T")) {
                period = view.text(token.start(), token.end());
                resolved = timeline.resolved(token.iso());
            }
        }
    }

    private void openSentence(int start) {
        sentenceStart = start;
        int end = start;
        while (end < view.length() && !Chars.endsSentence(view.at(end))) {
            end++;
        }
        sentenceEnd = Math.min(view.length(), end + 1);
        planned = false;
        per = "";
        period = timeline.year();
        resolved = timeline.yearValue();
        subjects.forget();
    }

    private Claim claim(int index, Token token) {
        Span span = new Span(view.origin(token.start()), view.originEnd(token.end()));
        boolean time = token.kind().group() == Kind.Group.TIME;
        return new Claim(
                span,
                span.of(text),
                token.kind(),
                token.amount(),
                time ? timeline.resolved(token.iso()) : null,
                context(index, token));
    }

    private Context context(int index, Token token) {
        Comparison comparison = comparisons.of(token, sentenceStart);
        planned = planned || comparison.type() == Against.PLAN || planWord(token);
        return new Context(
                token.isMeasure() ? subjects.of(index) : "",
                places.before(token.start()),
                period,
                resolved,
                comparisons.role(token, comparison, planned),
                comparison,
                per,
                sentence());
    }

    private Span sentence() {
        return new Span(view.origin(sentenceStart), view.originEnd(sentenceEnd));
    }

    /** Whether the words right before the figure, back to the last one, speak of the future. */
    private boolean planWord(Token token) {
        int from = Math.max(sentenceStart, token.start() - 40);
        String before = view.text(from, token.start());
        for (String word : PLAN_WORDS) {
            if (before.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
