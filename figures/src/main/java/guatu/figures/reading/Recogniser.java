package guatu.figures.reading;

import guatu.figures.claim.Kind;
import guatu.quantity.NumeralScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the figures of one view, left to right, each character looked at once (数据识别). */
final class Recogniser {

    /** 迈上万亿元台阶 reaches it, 上万 is vague. */
    private static final String CLIMBS = "迈跃登踏站跨冲攀";

    private final View view;
    private final Lexicon lexicon;
    private final TimeParser times;
    private final MeasureParser measures;
    private final FractionParser fractions;
    private final RankParser ranks;
    private final NameParser names;
    private final List<Token> tokens = new ArrayList<>();
    private int titleDepth;

    Recogniser(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
        this.times = new TimeParser(view, lexicon);
        this.measures = new MeasureParser(view, lexicon);
        this.fractions = new FractionParser(view, lexicon);
        this.ranks = new RankParser(view);
        this.names = new NameParser(view, lexicon);
    }

    /** Every figure and name of the view, in order, without overlap. */
    List<Token> read() {
        int at = 0;
        while (at < view.length()) {
            at = step(at);
        }
        return tokens;
    }

    private int step(int at) {
        char c = view.charAt(at);
        if (!Triggers.of(c)) {
            return at + 1;
        }
        titleDepth += c == '《' ? 1 : c == '》' && titleDepth > 0 ? -1 : 0;
        Token token = recognise(at, c);
        if (token != null) {
            accept(token);
            return Math.max(token.end(), at + 1);
        }
        return afterNothing(at, c);
    }

    private void accept(Token token) {
        Token kept = token;
        if (!tokens.isEmpty() && tokens.getLast().end() > token.start()) {
            kept =
                    new Token(
                            tokens.getLast().end(),
                            token.end(),
                            token.kind(),
                            token.amount(),
                            token.iso());
        }
        boolean inTitle = titleDepth > 0 && kept.kind().group() == Kind.Group.MEASURE;
        tokens.add(inTitle ? Token.ignored(kept.start(), kept.end(), Kind.NAME) : kept);
    }

    private @Nullable Token recognise(int at, char c) {
        Phrases.Match<Kind> assertion = lexicon.assertions().longest(view, at);
        if (assertion != null) {
            return Token.ignored(at, at + assertion.length(), assertion.value());
        }
        if (c == '每') {
            return denominator(at);
        }
        Token found = figure(at, c);
        Phrases.Match<Boolean> fixed = lexicon.fixedWords().longest(view, at);
        boolean shorter = fixed != null && (found == null || found.end() <= at + fixed.length());
        if (fixed != null && shorter && (found == null || !found.kind().equals(Kind.RANK))) {
            boolean qualified = found != null && found.start() < at;
            if (!qualified) {
                return fixedWord(at, at + fixed.length());
            }
        }
        return found;
    }

    private Token fixedWord(int start, int end) {
        return Token.ignored(start, end, Kind.NAME);
    }

    private @Nullable Token figure(int at, char c) {
        if (c == '前' && view.at(at - 1) == '提') {
            // 提前两个月 is a lead of two months, not January and February.
            return null;
        }
        Token time = times.at(at);
        if (time != null) {
            return time;
        }
        if (c == '第') {
            return ranks.ordinal(at);
        }
        if (c == '前') {
            return ranks.top(at);
        }
        if (Chars.isArabic(c)) {
            Token name = names.at(at);
            if (name != null) {
                return name;
            }
        } else if (c == '半') {
            return measures.half(at);
        } else if (c != '翻' && !Chars.isChineseNumeral(c)) {
            return null;
        }
        Token fraction = fractions.at(at);
        if (fraction != null) {
            return fraction;
        }
        Token measure = c == '翻' ? null : measures.at(at);
        return measure == null ? null : named(measure);
    }

    /** 三年攻坚行动, 男子100米自由泳: a span of time or a length that names something. */
    private Token named(Token measure) {
        Phrases.Match<Boolean> tail =
                switch (measure.kind()) {
                    case DURATION -> lexicon.titleTails().longest(view, measure.end());
                    case LENGTH, MASS -> lexicon.eventTails().longest(view, measure.end());
                    default -> null;
                };
        return tail == null
                ? measure
                : Token.ignored(measure.start(), measure.end() + tail.length(), Kind.NAME);
    }

    /** 每千人, 每10万人: the denominator of another figure. */
    private @Nullable Token denominator(int at) {
        if (!NumeralScanner.isDigit(view.at(at + 1)) || view.at(at + 1) == '一') {
            return null;
        }
        Token measure = measures.at(at + 1);
        int end = measure == null ? new NumeralScanner(view).endOfRun(at + 1) : measure.end();
        return new Token(at, end, Kind.NAME, null, view.text(at, end));
    }

    /** Skips what cannot begin a figure any more: the rest of a number that was not one. */
    private int afterNothing(int at, char c) {
        boolean climbs = c == '上' && view.hasAny(at - 1, CLIMBS);
        boolean vague = "几数上".indexOf(c) >= 0 && view.hasAny(at + 1, "十百千万亿") && !climbs;
        if (vague) {
            return endOfChinese(at + 1);
        }
        if (Chars.isArabic(c)) {
            return new NumeralScanner(view).endOfRun(at);
        }
        return Chars.isChineseNumeral(c) ? endOfChinese(at) : at + 1;
    }

    private int endOfChinese(int at) {
        int end = at + 1;
        while (Chars.isChineseNumeral(view.at(end))) {
            end++;
        }
        return end;
    }
}
