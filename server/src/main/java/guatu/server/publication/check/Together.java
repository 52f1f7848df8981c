package guatu.server.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The districts that a figure is of together (合计范围): 市南、市北、李沧三区共改造……. Such a figure is the sum of
 * theirs, neither the last one's nor the city's; behind 分别 each has its own.
 *
 * @param districts in order; none when the figure is of one place
 * @param open whether 等 leaves others unnamed
 * @param behind where the words begin that follow them
 * @param apart whether each has a figure of its own, in their order
 */
record Together(List<Where> districts, boolean open, int behind, boolean apart) {

    static final Together NONE = new Together(List.of(), false, 0, false);

    private static final Pattern JOINS = Pattern.compile("[区市县]?(?:、|和|与|及|以及|、?和)");

    /** 三区, 等3个区: how many there are. */
    private static final Pattern NUMBER =
            Pattern.compile("^[区市县]?(等?)(?:([两二三四五六七八九十]|\\d{1,2})个?(?:区市|区|市|县))?");

    private static final Pattern ADDS = Pattern.compile("共|合计|总计|累计|一起|联合");

    /** Every one has the same, or is compared: 各新增, 均. */
    private static final Pattern EACH = Pattern.compile("每|均|各(?![类种项级方界地])|[比较]");

    private static final String AGAINST = "与比较除和同超";
    private static final String CLAUSE_ENDS = "，。；：！？\n\t";
    private static final String NUMERALS = "零一二三四五六七八九十";

    Together {
        districts = List.copyOf(districts);
    }

    /**
     * Of the places that a sentence names before a figure.
     *
     * @param at where the figure stands
     */
    static Together of(String text, List<Gazetteer.Mention> named, int at) {
        List<Gazetteer.Mention> run = new ArrayList<>();
        for (Gazetteer.Mention one : named.reversed()) {
            boolean district = one.where().kind() == Where.Kind.DISTRICT;
            boolean joined =
                    run.isEmpty()
                            || JOINS.matcher(text.substring(one.end(), run.getFirst().start()))
                                    .matches();
            if (!district || !joined) {
                break;
            }
            run.addFirst(one);
        }
        List<Where> districts = run.stream().map(Gazetteer.Mention::where).distinct().toList();
        if (districts.size() < 2) {
            return NONE;
        }
        int start = run.getFirst().start();
        boolean against = start > 0 && AGAINST.indexOf(text.charAt(start - 1)) >= 0;
        String behind = text.substring(run.getLast().end(), at);
        return against ? NONE : read(districts, behind, run.getLast().end());
    }

    private static Together read(List<Where> districts, String behind, int from) {
        if (behind.contains("分别")) {
            return new Together(districts, false, from, true);
        }
        Matcher number = NUMBER.matcher(behind);
        boolean found = number.find();
        String count = found ? number.group(2) : null;
        boolean counted = count != null;
        boolean near = behind.chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
        if (EACH.matcher(behind).find() || !(near || counted || ADDS.matcher(behind).find())) {
            return NONE;
        }
        int many = count == null ? 0 : number(count);
        boolean others = found && !number.group(1).isEmpty();
        boolean open = counted ? many != districts.size() : others;
        return new Together(districts, open, from, false);
    }

    private static int number(String words) {
        return words.equals("两")
                ? 2
                : NUMERALS.contains(words) ? NUMERALS.indexOf(words) : Integer.parseInt(words);
    }

    boolean isEmpty() {
        return districts.isEmpty();
    }

    /** 市南区、市北区. */
    String names() {
        return String.join("、", districts.stream().map(Where::name).toList());
    }

    /** Them as one place. */
    Where where() {
        String codes = String.join("+", districts.stream().map(Where::code).toList());
        return new Where(Where.Kind.CITY, codes, names(), null);
    }
}
