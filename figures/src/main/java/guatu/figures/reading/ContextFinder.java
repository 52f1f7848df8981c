package guatu.figures.reading;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison;
import guatu.figures.claim.Context;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.figures.claim.Span;
import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes claims of tokens: what each is about, where, when, and to what end (语境识别). */
final class ContextFinder {

    private final String text;
    private final View view;
    private final List<Token> tokens;
    private final Timeline timeline;
    private final SubjectFinder subjects;
    private final Places places;
    private final Comparisons comparisons;

    private int sentenceStart;
    private int sentenceEnd;
    private Role intent = Role.RESULT;
    private String period = "";
    private @Nullable TimeValue resolved;
    private String per = "";

    /** How many years from that of publication the sentence speaks of. */
    private int relative;

    /** Whether the time told last is the day up to which the sentence tells. */
    private boolean until;

    private boolean yearOnYear;

    ContextFinder(
            String text, View view, List<Token> tokens, Timeline timeline, TableColumns columns) {
        this.text = text;
        this.view = view;
        this.tokens = tokens;
        this.timeline = timeline;
        this.subjects = new SubjectFinder(view, tokens, columns);
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
            relativeYear(i == 0 ? 0 : tokens.get(i - 1).end(), token.start());
            taker.accept(claim(i, token));
            if (token.kind().group() == Kind.Group.TIME && !token.iso().startsWith("T")) {
                period = view.text(token.start(), token.end());
                resolved = resolved(token);
                until = view.has(token.start() - 2, "截至") || view.has(token.start() - 2, "截止");
            }
        }
    }

    /** 去年 and 明年 before a figure tell its year; 较去年 and 去年同期 only compare. */
    private void relativeYear(int from, int to) {
        for (int i = Math.max(from, sentenceStart); i + 1 < to; i++) {
            int years = RelativeYears.at(view, i);
            if (years != RelativeYears.NONE) {
                period = years == 0 ? timeline.year() : view.text(i, i + 2);
                resolved = timeline.yearValue(years);
                relative = years;
            }
        }
    }

    private TimeValue resolved(Token token) {
        return relative == 0 || Character.isDigit(token.iso().charAt(0))
                ? timeline.resolved(token.iso())
                : timeline.resolved(token.iso(), relative);
    }

    private void openSentence(int start) {
        sentenceStart = start;
        int end = start;
        while (end < view.length() && !Chars.endsSentence(view.at(end))) {
            end++;
        }
        sentenceEnd = Math.min(view.length(), end + 1);
        intent = Role.RESULT;
        per = "";
        period = timeline.year();
        resolved = timeline.yearValue();
        relative = 0;
        until = false;
        yearOnYear = false;
        if (!view.has(start, "其中")) {
            // …总值29.57万亿元。其中，出口17.61万亿元 leans on the sentence before.
            subjects.forget(start);
        }
    }

    private Claim claim(int index, Token token) {
        Span span = new Span(view.origin(token.start()), view.originEnd(token.end()));
        boolean time = token.kind().group() == Kind.Group.TIME;
        return new Claim(
                span,
                span.of(text),
                token.kind(),
                token.amount(),
                time ? resolved(token) : null,
                context(index, token));
    }

    private Context context(int index, Token token) {
        Comparison comparison = comparisons.of(token, sentenceStart);
        int from = index == 0 ? sentenceStart : tokens.get(index - 1).end();
        intent = PlanWords.role(view, Math.max(sentenceStart, from), token.start(), intent);
        yearOnYear = yearOnYear || comparison.type() == Comparison.Against.YEAR_ON_YEAR;
        return new Context(
                token.isMeasure() ? subjects.of(index) : "",
                places.before(token.start()),
                period,
                isToDate(comparison) ? toDate(resolved) : resolved,
                comparisons.role(token, comparison, intent),
                comparison,
                per,
                sentence());
    }

    /**
     * 截至11月底，投资同比增长13.8%，增加值增长14.8%: a growth is that of the year so far, of no single day; those
     * behind it in the sentence need not say 同比 again.
     */
    private boolean isToDate(Comparison comparison) {
        boolean growth = comparison.type() == Comparison.Against.YEAR_ON_YEAR;
        boolean another = yearOnYear && comparison.type() == Comparison.Against.CHANGE;
        return until && (growth || another);
    }

    private static @Nullable TimeValue toDate(@Nullable TimeValue day) {
        LocalDate to = day == null ? null : day.to();
        return day == null || to == null ? day : new TimeValue(day.iso(), to.withDayOfYear(1), to);
    }

    private Span sentence() {
        return new Span(view.origin(sentenceStart), view.originEnd(sentenceEnd));
    }
}
