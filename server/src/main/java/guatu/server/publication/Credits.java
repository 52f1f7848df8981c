package guatu.server.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who published an article, wrote it and took its pictures (署名), as its text prints it:
 * □青岛日报/观海新闻记者 王萌; 余瑞新 摄.
 *
 * @param outlets newspapers and stations, as printed
 * @param authors reporters and correspondents
 * @param photographers who took the pictures
 */
record Credits(List<String> outlets, List<String> authors, List<String> photographers) {

    static final Credits NONE = new Credits(List.of(), List.of(), List.of());

    private static final String NAME = "(?!摄影|通讯员|记者|实习生|报道)\\p{IsHan}{2,4}";

    /** Names that marks or blanks part, so that a long sentence in their place is left at once. */
    private static final String NAMES = "((?:" + NAME + "[ 　、，/／]+){0,9}" + NAME + ")";

    /** Where names end that no blank parts from what follows. */
    private static final String ENDS = "(?=[ 　]*(?:通讯员|实习生|记者|摄影|摄|报道|文|图|供图|[）)\\n\\r。]|$))";

    private static final Pattern REPORTERS =
            Pattern.compile(
                    "(?m)(?:^|[□■（(●◎]|讯[（(]?|[ 　])"
                            + "([\\p{IsHan}/／]{0,24}?)(?:首席|全媒体|见习|特约)?记者[ 　：:]+"
                            + NAMES
                            + ENDS);
    private static final Pattern CORRESPONDENTS =
            Pattern.compile("(?:通讯员|实习生|实习记者)[ 　：:]+" + NAMES + ENDS);

    /** 余瑞新 摄, but in 王军 摄影 李伟 the word is of the name behind it. */
    private static final String PICTURED = "(?:[ 　]+(?:摄(?!影|像)|摄影(?!师|[ 　]+\\p{IsHan}))|[ 　]*供图)";

    private static final Pattern PHOTOGRAPHERS =
            Pattern.compile("(?m)(?:^|[。：:（(/／ 　])" + NAMES + PICTURED);
    private static final Pattern LABELLED =
            Pattern.compile("(?<![^\\n（( 　])(文|图|摄影|作者|撰文)(?:[/／：:][ 　]*|(?<=摄影)[ 　]+)" + NAMES);
    private static final Pattern SOURCE =
            Pattern.compile("(?:来源|稿源)[：:][ 　]*([\\p{IsHan}A-Za-z0-9/／·]{2,24})");

    private static final Set<String> NO_OUTLETS = Set.of("本报", "本台", "我报", "", "特派", "本网");

    private static final Set<String> CALLINGS = Set.of("通讯员", "记者", "实习生", "摄影", "报道", "特约", "见习");

    Credits {
        outlets = List.copyOf(outlets);
        authors = List.copyOf(authors);
        photographers = List.copyOf(photographers);
    }

    /** As the text prints them, each once, in their order. */
    static Credits read(String text) {
        Set<String> outlets = new LinkedHashSet<>();
        Set<String> authors = new LinkedHashSet<>();
        Set<String> photographers = new LinkedHashSet<>();
        Matcher source = SOURCE.matcher(text);
        while (source.find()) {
            outlets.addAll(outlets(source.group(1)));
        }
        Matcher reporters = REPORTERS.matcher(text);
        while (reporters.find()) {
            outlets.addAll(outlets(reporters.group(1)));
            authors.addAll(names(reporters.group(2)));
        }
        collect(CORRESPONDENTS, text, authors);
        collect(PHOTOGRAPHERS, text, photographers);
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            boolean picture = labelled.group(1).equals("图") || labelled.group(1).equals("摄影");
            (picture ? photographers : authors).addAll(names(labelled.group(2)));
        }
        return new Credits(List.copyOf(outlets), List.copyOf(authors), List.copyOf(photographers));
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            into.addAll(names(found.group(1)));
        }
    }

    private static List<String> outlets(String printed) {
        List<String> found = new ArrayList<>();
        for (String one : printed.split("[/／]")) {
            if (!NO_OUTLETS.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static List<String> names(String printed) {
        List<String> found = new ArrayList<>();
        for (String one : printed.split("[ 　、，/／]+")) {
            if (one.length() > 1 && !CALLINGS.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }

    /** With an outlet that whoever handed the article in names. */
    Credits of(String outlet) {
        Set<String> all = new LinkedHashSet<>(outlets(outlet.strip()));
        all.addAll(outlets);
        return new Credits(List.copyOf(all), authors, photographers);
    }
}
