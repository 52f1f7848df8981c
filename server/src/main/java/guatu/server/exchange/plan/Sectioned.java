package guatu.server.exchange.plan;

import guatu.server.exchange.match.Match;
import guatu.server.exchange.match.What;
import org.jspecify.annotations.Nullable;

/** What the heading of a group says for the rows under it (分组标题的含义). */
final class Sectioned {

    private Sectioned() {}

    /** The district that a heading names exactly; null when none does. */
    static @Nullable String district(Fields fields) {
        String section = fields.row().section();
        for (String heading : section == null ? new String[0] : section.split("/")) {
            if (fields.find(What.DISTRICT, heading) instanceof Match.Found(var named)) {
                fields.note("district", "section", heading);
                return named.code();
            }
        }
        return null;
    }
}
