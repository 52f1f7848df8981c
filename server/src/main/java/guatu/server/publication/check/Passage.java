package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import java.util.List;

/**
 * One figure with the words around it (语段).
 *
 * @param claim the figure
 * @param text the whole text
 * @param sentence the sentence it stands in
 * @param clause the words between the commas around it, without the figure
 * @param near the words right before and behind it, between the commas of a list
 * @param places what it may be about: the nearest place first, then what that lies in
 * @param inSentence every place that its sentence names before it, in order
 * @param when the time it is about
 * @param before the figures of the same sentence that stand before it
 */
record Passage(
        Claim claim,
        String text,
        String sentence,
        String clause,
        String near,
        List<Where> places,
        List<Where> inSentence,
        When when,
        List<Claim> before) {

    /** The subject as read, with the words of the clause: what names are looked for in. */
    String about() {
        return claim.context().subject() + "·" + clause;
    }

    boolean says(String... words) {
        for (String word : words) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words right before the figure, at most so many. */
    String before(int characters) {
        int start = claim.span().start();
        return text.substring(Math.max(0, start - characters), start);
    }

    /** The words right behind it. */
    String behind(int characters) {
        int end = claim.span().end();
        return text.substring(end, Math.min(text.length(), end + characters));
    }

    /** The code of the district it speaks of, or null. */
    @org.jspecify.annotations.Nullable
    String district() {
        for (Where place : places) {
            if (place.district() != null) {
                return place.district();
            }
        }
        return null;
    }

    /** The district's name, or the city's. */
    String placeName() {
        return places.isEmpty() ? "" : places.getFirst().name();
    }
}
