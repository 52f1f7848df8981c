package guatu.server.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 几个 and 数个 (模糊数量): the ledger's own number is shown beside them. */
public final class VagueCounts {

    private static final Pattern VAGUE = Pattern.compile("(尚未启动|未启动)的?(几个|数个|多个)(社区|村庄|城中村|村)");

    private final Known known;

    VagueCounts(Known known) {
        this.known = known;
    }

    /**
     * A vague number with what the ledger counts.
     *
     * @param start of the words in the text
     * @param end behind them
     * @param count of the ledger
     * @param names what it counts
     */
    public record Vague(int start, int end, String words, int count, List<String> names) {}

    List<Vague> of(String text) {
        List<Vague> found = new ArrayList<>();
        Matcher matcher = VAGUE.matcher(text);
        while (matcher.find()) {
            Where area = areaBefore(text, matcher.start());
            if (area != null) {
                List<String> names =
                        new Communities(known).notBegun(area).stream().map(Where::name).toList();
                found.add(
                        new Vague(
                                matcher.start(2),
                                matcher.end(),
                                text.substring(matcher.start(2), matcher.end()),
                                names.size(),
                                names));
            }
        }
        return found;
    }

    private @Nullable Where areaBefore(String text, int at) {
        String before = text.substring(Math.max(0, at - 500), at);
        List<Where> places =
                known.gazetteer().mentions(before).reversed().stream()
                        .map(Gazetteer.Mention::where)
                        .toList();
        return Communities.area(places);
    }
}
