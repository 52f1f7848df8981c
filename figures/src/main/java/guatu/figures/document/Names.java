package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison;
import guatu.figures.claim.Context;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.figures.claim.Span;
import guatu.figures.document.Finding.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in a list of known ones that stand in no table (名称核对): 董家下庄、张家下庄、郑家、南张, of which 郑家 is in
 * none and 郑张 is. Only lists are looked at, and only those of which half is known: what else may be
 * a name cannot be told without a dictionary. Time is linear in the length of the text.
 */
public final class Names {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final String text;
    private final Set<String> known;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private Names(String text, Collection<String> known) {
        this.text = text;
        this.known = new LinkedHashSet<>(known);
        for (String name : this.known) {
            if (!name.isEmpty()) {
                byFirst.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
            }
        }
    }

    /**
     * The names that stand among known ones and are none, each with the known name most like it.
     *
     * @param known the names of a code table: communities, streets, projects
     */
    public static List<Finding> unknown(String text, Collection<String> known) {
        Names names = new Names(text, known);
        names.read();
        return List.copyOf(names.found);
    }

    private void read() {
        List<Span> list = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (!Character.isIdeographic(c)) {
                if (i - start >= SHORTEST) {
                    list.add(new Span(start, i));
                }
                start = i + 1;
                if (c != '、') {
                    check(list);
                    list.clear();
                }
            }
        }
    }

    private void check(List<Span> list) {
        if (list.size() <= SHORTEST) {
            return;
        }
        long right = list.stream().filter(this::isKnown).count();
        if (2 * right < list.size()) {
            return;
        }
        for (Span span : list) {
            String name = span.of(text);
            if (!isKnown(span) && name.length() <= LONGEST) {
                found.add(new Finding(Code.NAME_UNKNOWN, List.of(claim(span)), values(name)));
            }
        }
    }

    /** The first of a list has its verb before it, the last one 等 or its noun behind it. */
    private boolean isKnown(Span span) {
        String name = span.of(text);
        for (int from = 0; from < name.length(); from++) {
            for (String candidate : byFirst.getOrDefault(name.charAt(from), List.of())) {
                boolean whole = from == 0 || name.length() > LONGEST || from + 2 < name.length();
                if (whole && name.startsWith(candidate, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> values(String name) {
        return List.of(name, nearest(name));
    }

    /**
     * The known name that begins alike and is as long, else one that begins alike, else nothing.
     */
    private String nearest(String name) {
        List<String> alike = byFirst.getOrDefault(name.charAt(0), List.of());
        return alike.stream()
                .filter(candidate -> candidate.length() == name.length())
                .findFirst()
                .orElse(alike.isEmpty() ? "？" : alike.getFirst());
    }

    private Claim claim(Span span) {
        Context none = new Context("", "", "", null, Role.RESULT, Comparison.NONE, "", span);
        return new Claim(span, span.of(text), Kind.NAME, null, null, none);
    }
}
