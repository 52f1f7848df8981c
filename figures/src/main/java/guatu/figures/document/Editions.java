package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.Finding.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One count told of several days (同一口径不同日期): 2月1日：1286个；2月23日：1296个. A list grows; each count needs
 * its version or its day beside it, and is never wrong for that alone.
 */
final class Editions {

    /** Between a day with its colon and the count stands a verb at most: 3月1日：计划95个. */
    private static final int GAP = 8;

    private final String text;

    private Editions(String text) {
        this.text = text;
    }

    /** A count with the day it is of. */
    private record Dated(Claim count, String day) {}

    static List<Finding> of(String text, List<Claim> claims) {
        Editions check = new Editions(text);
        List<Finding> found = new ArrayList<>();
        List<Dated> open = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Dated dated = check.dated(claims, i);
            if (dated == null) {
                continue;
            }
            Dated first = open.isEmpty() ? null : open.getFirst();
            if (first != null && !SameUnit.same(first.count(), dated.count())) {
                open.clear();
            }
            for (Dated before : open) {
                if (differs(before, dated)) {
                    found.add(
                            Finding.of(
                                    Code.EDITIONS_DIFFER,
                                    List.of(before.count(), dated.count()),
                                    before.day(),
                                    dated.day()));
                    open.clear();
                    break;
                }
            }
            if (open.isEmpty()) {
                open.add(dated);
            }
        }
        return found;
    }

    private static boolean differs(Dated one, Dated other) {
        boolean values =
                one.count().measure().value().compareTo(other.count().measure().value()) != 0;
        return values && !one.day().equals(other.day());
    }

    private @Nullable Dated dated(List<Claim> claims, int index) {
        Claim count = claims.get(index);
        if (count.kind() != Kind.COUNT) {
            return null;
        }
        String day = labelled(claims, index);
        day = day == null ? bracketed(claims, index) : day;
        return day == null ? null : new Dated(count, day);
    }

    /** 2023-02-23：1296个. */
    private @Nullable String labelled(List<Claim> claims, int index) {
        int start = claims.get(index).span().start();
        int colon = -1;
        for (int at = start - 1; at >= Math.max(0, start - GAP) && colon < 0; at--) {
            colon = text.charAt(at) == '：' || text.charAt(at) == ':' ? at : -1;
        }
        if (colon < 0) {
            return null;
        }
        if (index > 0 && claims.get(index - 1).isTime()) {
            Claim time = claims.get(index - 1);
            boolean right = time.span().end() <= colon && colon - time.span().end() <= GAP;
            if (right) {
                return time.surface();
            }
        }
        boolean yearEnd = colon >= 2 && text.startsWith("年末", colon - 2);
        return yearEnd || (colon >= 2 && text.startsWith("年底", colon - 2)) ? "年末" : null;
    }

    /** 9.2万户（7月）. */
    private @Nullable String bracketed(List<Claim> claims, int index) {
        int end = claims.get(index).span().end();
        boolean opens = end < text.length() && "（(".indexOf(text.charAt(end)) >= 0;
        if (!opens || index + 1 >= claims.size() || !claims.get(index + 1).isTime()) {
            return null;
        }
        Claim time = claims.get(index + 1);
        int close = time.span().end();
        boolean closes = close < text.length() && "）)".indexOf(text.charAt(close)) >= 0;
        return closes && time.span().start() == end + 1 ? time.surface() : null;
    }
}
