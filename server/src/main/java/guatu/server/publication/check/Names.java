package guatu.server.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that no table knows (名称核对): one in a list of communities that is none, as 郑家 among 张家下庄 and
 * 南张. The most alike community with the same first character is proposed.
 */
public final class Names {

    private static final Pattern LIST =
            Pattern.compile("\\p{IsHan}{2,12}(?:、\\p{IsHan}{2,12}){1,30}");
    private static final int LONGEST_NAME = 6;

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
        return found.stream().distinct().toList();
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
