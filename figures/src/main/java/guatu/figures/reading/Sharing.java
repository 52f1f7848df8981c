package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives figures what their neighbours say for them (共用的概数词与量词): 超过90％、80％ shares the qualifier,
 * 15、20、30万元 the unit, 突破2000万人次，达到2010.46万 what is counted.
 */
final class Sharing {

    /** 增长到, 增加到: no change of a value is told in more words. */
    private static final int LONGEST_CHANGE = 4;

    /** How far back a figure may stand that names what is counted. */
    private static final int REACH = 30;

    /**
     * How far before and behind a number without unit stands the noun that tells what it counts.
     */
    private static final int BACK = 3;

    private static final int AHEAD = 6;

    private static final BigDecimal TWO = new BigDecimal("2");

    private final View view;
    private final Lexicon lexicon;

    Sharing(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    List<Token> applied(List<Token> found) {
        List<Token> tokens = new ArrayList<>(found);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            tokens.set(i, withUnit(tokens, i));
        }
        for (int i = 1; i < tokens.size(); i++) {
            tokens.set(i, likeBefore(tokens.get(i - 1), tokens.get(i)));
            tokens.set(i, withQualifier(tokens.get(i - 1), tokens.get(i)));
        }
        return tokens;
    }

    private Token withUnit(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        Amount amount = token.amount();
        if (amount == null || !amount.unit().symbol().isEmpty() || token.kind() == Kind.RATIO) {
            return token;
        }
        Token next = unitOfList(tokens, index);
        if (next != null) {
            return likeNext(token, amount, next);
        }
        Unit unit = unitOfNeighbour(tokens, index, amount);
        if (unit == null) {
            unit = unitOfNoun(token, pastAge(tokens, index));
        }
        return unit == null
                ? token
                : Token.measure(
                        token.start(), token.end(), Kind.of(unit.dimension()), amount.in(unit));
    }

    /** 人口从不足5万增长到23万: the later value counts what the earlier one does. */
    private Token likeBefore(Token before, Token token) {
        Amount from = before.amount();
        Amount to = token.amount();
        boolean bare = to != null && to.unit().symbol().isEmpty() && !to.magnitude().isEmpty();
        if (from == null || to == null || !bare || from.magnitude().isEmpty()) {
            return token;
        }
        int gap = token.start() - before.end();
        boolean changes = gap > 1 && gap <= LONGEST_CHANGE && view.hasAny(token.start() - 1, "到至");
        return changes
                ? Token.measure(token.start(), token.end(), before.kind(), to.in(from.unit()))
                : token;
    }

    /** 15、20、30万元: the figure right behind the comma that has the unit. */
    private @Nullable Token unitOfList(List<Token> tokens, int index) {
        if (index + 1 >= tokens.size() || !joined(tokens.get(index), tokens.get(index + 1))) {
            return null;
        }
        Token next = tokens.get(index + 1);
        Amount amount = next.amount();
        return amount == null || amount.unit().symbol().isEmpty() ? null : next;
    }

    /** The 15 of 15、20、30万元 counts in 万元; the 3亿 of 3亿、5亿元 has a magnitude of its own. */
    private Token likeNext(Token token, Amount amount, Token next) {
        Amount other = next.amount();
        if (other == null) {
            return token;
        }
        boolean shared = amount.magnitude().isEmpty() && !other.magnitude().isEmpty();
        Amount whole = shared ? amount.times(other.magnitude()) : amount;
        if (Chars.isRangeMark(view.at(token.end())) && whole.low().compareTo(other.low()) >= 0) {
            // 从8500到3万港元: the first number is no 8500万.
            whole = amount;
        }
        String printed = other.unitAsWritten();
        return Token.measure(
                token.start(), token.end(), next.kind(), whole.in(other.unit(), printed));
    }

    /** The end of 65岁以上 in 390万65岁以上老年人; the end of the number where no age follows. */
    private static int pastAge(List<Token> tokens, int index) {
        int end = tokens.get(index).end();
        Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
        Amount amount = next == null ? null : next.amount();
        boolean age = amount != null && amount.unit().dimension() == Dimension.AGE;
        return next != null && age && next.start() == end ? next.end() : end;
    }

    private @Nullable Unit unitOfNoun(Token token, int nounAt) {
        Unit after = implied(nounAt);
        if (after != null && after.equals(Units.YUAN) && isSmall(token)) {
            // 2.6万亿投资 is money, 3 投资管理 is no sum.
            after = null;
        }
        if (view.at(token.end() - 1) == '级') {
            // 千亿级 is said of money, 千万级 of people only when they are named.
            boolean people = after != null && after.symbol().equals("人");
            return people ? after : Units.YUAN;
        }
        if (after != null) {
            return after;
        }
        Amount amount = token.amount();
        boolean share = amount != null && amount.magnitude().isEmpty() && amount.low().scale() > 0;
        for (int back = 0; back <= BACK && !share; back++) {
            Phrases.Match<Unit> before =
                    lexicon.impliedBefore().longest(view, token.start() - back);
            if (before != null) {
                return before.value();
            }
        }
        boolean great = amount != null && !amount.magnitude().isEmpty();
        if (great && lexicon.peopleBefore().matches(view, token.start())) {
            return Units.get("人");
        }
        Unit behind = unitOfNounBehind(token);
        return behind == null && isGreatSum(amount) ? Units.YUAN : behind;
    }

    private static boolean isSmall(Token token) {
        Amount amount = token.amount();
        return amount != null && amount.magnitude().isEmpty();
    }

    /** 4个过五千亿、3个超千亿产业: a qualified 亿 in Chinese numerals that nothing else explains is money. */
    private static boolean isGreatSum(@Nullable Amount amount) {
        return amount != null
                && amount.magnitude().endsWith("亿")
                && !amount.qualifier().isEmpty()
                && Chars.isChineseNumeral(amount.written().charAt(0));
    }

    /** 200万产业工人, 3000万困难群众: what the noun ends in. */
    private @Nullable Unit unitOfNounBehind(Token token) {
        Amount amount = token.amount();
        if (amount == null || amount.magnitude().isEmpty()) {
            return null;
        }
        for (int ahead = 1; ahead <= AHEAD && Chars.isHan(view.at(token.end() + ahead)); ahead++) {
            Unit found = implied(token.end() + ahead);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Unit implied(int at) {
        Phrases.Match<Unit> match = lexicon.impliedAfter().longest(view, at);
        return match == null ? null : match.value();
    }

    /** The figure before, when it is near in the text and in size, counts the same. */
    private @Nullable Unit unitOfNeighbour(List<Token> tokens, int index, Amount amount) {
        for (int i = index - 1; i >= 0 && tokens.get(i).end() > reach(tokens, index); i--) {
            Amount before = tokens.get(i).amount();
            if (before != null && !before.unit().symbol().isEmpty() && near(before, amount)) {
                return before.unit();
            }
        }
        return null;
    }

    private static int reach(List<Token> tokens, int index) {
        return tokens.get(index).start() - REACH;
    }

    private static boolean near(Amount one, Amount other) {
        return !one.magnitude().isEmpty()
                && one.low().signum() > 0
                && one.low().compareTo(other.low().multiply(TWO)) <= 0
                && other.low().compareTo(one.low().multiply(TWO)) <= 0;
    }

    private Token withQualifier(Token before, Token token) {
        Amount first = before.amount();
        Amount amount = token.amount();
        if (first == null
                || amount == null
                || first.senses().isEmpty()
                || !amount.senses().isEmpty()
                || !first.unit().equals(amount.unit())
                || !joined(before, token)
                || !opens(before, first)) {
            return token;
        }
        return token.with(amount.qualifiedBy(first.qualifier(), first.senses()));
    }

    /** A qualifier before the number governs the list; one behind it does not. */
    private boolean opens(Token token, Amount amount) {
        return view.has(token.start(), amount.qualifier());
    }

    private boolean joined(Token before, Token token) {
        return token.start() == before.end() + 1 && view.hasAny(before.end(), "、和及与到至");
    }
}
