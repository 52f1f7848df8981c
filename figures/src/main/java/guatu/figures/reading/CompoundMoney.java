package guatu.figures.reading;

import guatu.figures.reading.CompoundDuration.Found;
import guatu.quantity.Dimension;
import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the smaller coins behind an amount (元角分): 123元1角1分 is 123.11 元. */
final class CompoundMoney {

    private final View view;

    CompoundMoney(View view) {
        this.view = view;
    }

    @Nullable Found after(Unit unit, NumberPart yuan, int at) {
        if (unit.dimension() != Dimension.MONEY || !unit.symbol().equals("元")) {
            return null;
        }
        int tenths = coin(at, "角毛");
        int next = tenths < 0 ? at : end(at);
        int cents = coin(next, "分");
        if (tenths < 0 && cents < 0) {
            return null;
        }
        int end = cents < 0 ? next : end(next);
        BigDecimal coins = BigDecimal.valueOf(Math.max(0, tenths) * 10L + Math.max(0, cents), 2);
        BigDecimal value = yuan.low().add(coins);
        String written = view.text(yuan.end() - yuan.written().length(), end);
        NumberPart whole =
                new NumberPart(
                        end,
                        value,
                        value,
                        BigDecimal.ONE.movePointLeft(cents < 0 ? 1 : 2),
                        written,
                        "",
                        false,
                        yuan.chinese());
        return new Found(whole, end, null);
    }

    /** The one digit before a coin, or -1. */
    private int coin(int at, String names) {
        Numeral digit = new NumeralScanner(view).scan(at);
        boolean one = digit != null && digit.end() == at + 1 && view.hasAny(at + 1, names);
        boolean other = one && view.hasAny(at + 2, "别钟之为数配");
        return digit == null || !one || other ? -1 : digit.value().intValue();
    }

    private static int end(int coin) {
        return coin + 2;
    }
}
