package guatu.server.publication.check;

import guatu.figures.claim.Kind;
import guatu.quantity.Quantity;
import guatu.server.campaign.Action;
import guatu.server.campaign.Classification;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that belong to a name (冠名数量): 四大主导产业, 十大攻坚行动. Held against the declared number of
 * members; the city's actions and a district's are two lists.
 */
final class NamedSets implements BoardCheck {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:全市|全省|全区)?[“]?[一二三四五六七八九十百\\d]+(?:大|个|条|项|类|区|线)?");
    private static final String ACTIONS = "攻坚行动";
    private static final String VISION = "愿景";

    private final Known known;

    NamedSets(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        if (passage.claim().kind() != Kind.COUNT) {
            return null;
        }
        for (Classification set : known.classifications()) {
            if (names(set, passage)) {
                return declared(set, passage);
            }
        }
        return passage.behind(5).startsWith(ACTIONS) ? actions(passage) : null;
    }

    private static boolean names(Classification set, Passage passage) {
        String noun = NUMBER.matcher(set.name()).replaceFirst("");
        boolean quoted = passage.before(1).equals("“");
        boolean long_ = noun.length() >= 2 || quoted;
        return !noun.isEmpty() && long_ && passage.behind(noun.length()).equals(noun);
    }

    private Assessment declared(Classification set, Passage passage) {
        Where city = new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null);
        Fact fact =
                known.counted(
                        "set/" + set.code(),
                        set.name(),
                        city,
                        passage.when(),
                        count(set.declared(), passage),
                        "/settings",
                        set.members());
        Reason members = Reason.of("set-known", set.known(), set.declared());
        return set.kind().equals(VISION)
                ? Judged.on(passage.claim(), fact, members, Reason.of("vision"))
                : Judged.on(passage.claim(), fact, members);
    }

    private @Nullable Assessment actions(Passage passage) {
        String district = passage.district();
        boolean own = passage.inSentence().stream().anyMatch(one -> one.district() != null);
        String of = own ? district : null;
        List<String> names =
                known.actions().stream()
                        .filter(action -> java.util.Objects.equals(action.district(), of))
                        .filter(action -> action.isOnListOn(known.board().statusDate()))
                        .map(Action::name)
                        .toList();
        Where place = of == null ? null : known.gazetteer().find(of);
        if (names.isEmpty()) {
            return null;
        }
        Where shown =
                place == null ? new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null) : place;
        Fact fact =
                known.counted(
                        "actions/" + shown.code(),
                        ACTIONS,
                        shown,
                        passage.when(),
                        count(names.size(), passage),
                        "/settings",
                        names);
        return Judged.on(passage.claim(), fact);
    }

    static Quantity count(long number, Passage passage) {
        return new Quantity(BigDecimal.valueOf(number), passage.claim().measure().unit());
    }
}
