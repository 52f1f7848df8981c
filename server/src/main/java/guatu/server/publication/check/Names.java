package guatu.server.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that no table knows (名称核对): one in a list of communities that is none, as 郑家 among 张家下庄 and
 * 南张, or one in quotation marks beside the community that it is nearly called. The most alike
 * community with the same first character is proposed.
 */
public final class Names {

    private static final Pattern LIST =
            Pattern.compile("\\p{IsHan}{2,12}(?:、\\p{IsHan}{2,12}){1,30}");
    private static final Pattern QUOTED = Pattern.compile("[“\"](\\p{IsHan}{2,4})[”\"]");
    private static final String SENTENCE_ENDS = "。！？\n";
    private static final int LONGEST_NAME = 6;
    private static final int REACH = 200;

    private final Known known;

    Names(Known known) {
        this.known = known;
    }

    /**
     * A name that is in no code table.
     *
     * @param start of the name in the text
     * @param proposed what it may mean, or null
     * @param code of that
     */
    public record Unknown(
            int start, int end, String name, @Nullable String proposed, @Nullable String code) {}

    List<Unknown> unknown(String text) {
        List<Unknown> found = new ArrayList<>();
        List<Where> communities = known.gazetteer().communities();
        if (communities.isEmpty()) {
            return found;
        }
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            look(list.group(), list.start(), communities, found);
        }
        quoted(text, communities, found);
        return found.stream().distinct().toList();
    }

    /** “郑家” where the same sentence has 郑张: one of the two is in no table. */
    private void quoted(String text, List<Where> communities, List<Unknown> found) {
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String name = quoted.group(1);
            Where like = ends(name) ? null : like(name, communities);
            if (like != null && sentence(text, quoted.start()).contains(like.name())) {
                found.add(
                        new Unknown(
                                quoted.start(1), quoted.end(1), name, like.name(), like.code()));
            }
        }
    }

    private static String sentence(String text, int at) {
        int start = at;
        while (start > 0
                && at - start < REACH
                && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = at;
        while (end < text.length()
                && end - at < REACH
                && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    private void look(String list, int start, List<Where> communities, List<Unknown> found) {
        String[] names = list.split("、");
        int places = 0;
        for (String name : names) {
            places += ends(name) ? 1 : 0;
        }
        int at = start;
        for (int i = 0; i < names.length; i++) {
            String name = bare(names[i]);
            boolean inner = i > 0 && name.length() <= LONGEST_NAME;
            if (places >= 2 && inner && !ends(name)) {
                Where like = like(name, communities);
                found.add(
                        new Unknown(
                                at,
                                at + name.length(),
                                name,
                                like == null ? null : like.name(),
                                like == null ? null : like.code()));
            }
            at += names[i].length() + 1;
        }
    }

    /** The last of a list runs on: 南张等. */
    private static String bare(String name) {
        int end = name.indexOf('等');
        return end > 0 ? name.substring(0, end) : name;
    }

    private boolean ends(String words) {
        List<Gazetteer.Mention> mentions = known.gazetteer().mentions(bare(words));
        return mentions.stream().anyMatch(one -> one.where().kind() == Where.Kind.COMMUNITY);
    }

    private static @Nullable Where like(String name, List<Where> communities) {
        for (Where community : communities) {
            boolean alike =
                    community.name().charAt(0) == name.charAt(0)
                            && community.name().length() == name.length();
            if (alike) {
                return community;
            }
        }
        return null;
    }
}
