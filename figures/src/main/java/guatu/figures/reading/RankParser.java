package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what begins with 第 or 前 (位次、序数): 第一, 第二位, 前五, 第9天; 第七届 is an ordinal. */
final class RankParser {

    private static final Unit PLACE = Units.get("位");
    private static final String[] CUES = {
        "位列", "位居", "排名", "排在", "列", "居", "排", "名列", "跃居", "跃升", "保持", "连续", "全国", "全省", "全市", "全区",
        "世界", "全球", "国内", "亚洲", "西部", "东部", "中部", "山东", "进入", "跻身", "入围", "挺进", "杀入", "晋级", "均为",
        "同类", "省内", "市内", "均", "三省", "北方", "升至", "稳居"
    };

    private final View view;

    RankParser(View view) {
        this.view = view;
    }

    /** The rank, ordinal or day that begins there with 第, or null. */
    @Nullable Token ordinal(int start) {
        SmallNumber number = SmallNumber.at(view, start + 1);
        if (number == null) {
            return null;
        }
        int end = number.end();
        if (view.hasAny(end, "位名") && !view.has(end, "名单")) {
            return rank(start, end + 1, number.value(), number.value());
        }
        if (view.hasAny(end, "天年周") && !view.has(end, "年级")) {
            return duration(start, end, String.valueOf(view.at(end)), end + 1, number.value());
        }
        if (view.has(end, "个月")) {
            return duration(start, end, "个月", end + 2, number.value());
        }
        if (isBareRank(start, end)) {
            return rank(start, end, number.value(), number.value());
        }
        return Token.ignored(start, endOfOrdinal(end), Kind.ORDINAL);
    }

    /** 前五, 前10名, 前十位; 前N个月 is read before as a period. */
    @Nullable Token top(int start) {
        SmallNumber number = SmallNumber.at(view, start + 1);
        if (number == null || number.value() < 2 || number.value() > 500) {
            return null;
        }
        int end = number.end();
        boolean named = view.hasAny(end, "名位强") && !view.has(end, "名单");
        boolean alone = !Chars.isHan(view.at(end)) || view.hasAny(end, "的行列");
        if (!named && !(alone && hasCue(start))) {
            return null;
        }
        return rank(start, named ? end + 1 : end, 1, number.value());
    }

    /** 全市第一，: a rank when a word of ranking stands before and no noun behind. */
    private boolean isBareRank(int start, int end) {
        char next = view.at(end);
        boolean nounBehind = Chars.isHan(next) && !view.hasAny(end, "的和及与并且");
        return !nounBehind && hasCue(start);
    }

    private boolean hasCue(int start) {
        for (String cue : CUES) {
            for (int gap = 0; gap <= 1; gap++) {
                if (view.has(start - gap - cue.length(), cue)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int endOfOrdinal(int end) {
        int after = Chars.isHan(view.at(end)) ? end + 1 : end;
        if (view.at(after) == '第') {
            SmallNumber next = SmallNumber.at(view, after + 1);
            return next == null ? after : endOfOrdinal(next.end());
        }
        return after;
    }

    private Token rank(int start, int end, int low, int high) {
        return Token.measure(
                start, end, Kind.RANK, amount(low, high, view.text(start, end), PLACE, "位"));
    }

    private Token duration(int start, int numberEnd, String unit, int end, int value) {
        Amount amount =
                amount(value, value, view.text(start + 1, numberEnd), Units.get(unit), unit);
        return Token.measure(start, end, Kind.DURATION, amount);
    }

    private static Amount amount(int low, int high, String written, Unit unit, String printed) {
        return new Amount(
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                written,
                BigDecimal.ONE,
                "",
                true,
                unit,
                printed,
                "",
                Set.of());
    }
}
