package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers behind a list of names (列举与个数): 张村河南、刘家下庄、李家下庄、孙家下庄4个. With 等 the list may be open; 这4个
 * takes the number up again.
 */
final class Enumerations implements BoardCheck {

    private static final Pattern LISTED =
            Pattern.compile("(\\p{IsHan}{1,24}(?:、[\\p{IsHan}&&[^等的]]{1,12})+)(等?)$");
    private static final int REACH = 160;

    private final Known known;

    Enumerations(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (claim.kind() != Kind.COUNT || !claim.measure().exact()) {
            return null;
        }
        if (passage.before(1).equals("这")) {
            return takenUp(passage);
        }
        Matcher listed = LISTED.matcher(passage.before(REACH));
        if (!listed.find()) {
            return null;
        }
        List<String> names = List.of(listed.group(1).split("、"));
        long places = names.stream().filter(this::isPlace).count();
        if (places * 2 < names.size() || goesOn(names.getLast())) {
            return null;
        }
        int said = claim.measure().value().intValue();
        boolean open = !listed.group(2).isEmpty();
        boolean fits = open ? names.size() <= said : names.size() == said;
        String rest = String.join("、", names.subList(1, names.size()));
        Reason reason = Reason.of("listed", names.size(), tail(names.getFirst()) + "、" + rest);
        return fits
                ? Assessment.of(claim, Verdict.DERIVED_OK, reason)
                : Assessment.of(claim, Verdict.DERIVED_DIFFERS, reason)
                        .suggesting(
                                claim.surface()
                                        .replace(
                                                claim.measure().written(),
                                                String.valueOf(names.size())));
    }

    /** Words stand before the first name: 基本完成了张村河南. */
    private String tail(String words) {
        List<Gazetteer.Mention> found = known.gazetteer().mentions(words);
        return found.isEmpty() ? words : words.substring(found.getLast().start());
    }

    /** 市南、市北、李沧三区共改造…: the last name has ended before the number, which counts others. */
    private boolean goesOn(String last) {
        List<Gazetteer.Mention> found = known.gazetteer().mentions(last);
        return !found.isEmpty() && found.getLast().end() < last.length();
    }

    private boolean isPlace(String words) {
        List<Gazetteer.Mention> found = known.gazetteer().mentions(words);
        return !found.isEmpty() && found.getLast().end() == words.length();
    }

    private static @Nullable Assessment takenUp(Passage passage) {
        Claim claim = passage.claim();
        for (Claim earlier : passage.before().reversed()) {
            boolean same =
                    earlier.kind() == claim.kind()
                            && earlier.measure().unit().sameKind(claim.measure().unit());
            if (same) {
                boolean agrees = earlier.measure().value().compareTo(claim.measure().value()) == 0;
                return Assessment.of(
                        claim,
                        agrees ? Verdict.DERIVED_OK : Verdict.DERIVED_DIFFERS,
                        Reason.of("taken-up", earlier.surface()));
            }
        }
        return null;
    }
}
