package guatu.server.exchange.match;

import guatu.server.exchange.cell.Plain;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that has names (总名录), with the answers that people gave before. */
public final class Directory {

    private static final int CANDIDATES = 5;

    private final Map<What, Names> names = new EnumMap<>(What.class);
    private final Map<What, Map<String, @Nullable String>> answers = new EnumMap<>(What.class);

    /** A directory of things by kind. */
    public Directory(Map<What, List<Named>> things, List<Answer> given) {
        for (What what : What.values()) {
            names.put(what, new Names(things.getOrDefault(what, List.of())));
        }
        for (Answer answer : given) {
            answers.computeIfAbsent(answer.what(), _ -> new HashMap<>())
                    .put(Plain.key(answer.name()), answer.code());
        }
    }

    /** The thing of that code, or null. */
    public @Nullable Named code(What what, String code) {
        return names(what).code(code);
    }

    /** Whether anything of the kind is known. */
    public Names names(What what) {
        Names found = names.get(what);
        return found == null ? new Names(List.of()) : found;
    }

    /**
     * What a name means: a code, an answer given before, or the one thing that bears the name.
     *
     * @param near beginning of the codes that the neighbouring rows have; empty without
     */
    public Match find(What what, String printed, String near) {
        String name = Plain.text(printed);
        Named byCode = code(what, Plain.narrow(name));
        if (byCode != null) {
            return new Match.Found(byCode);
        }
        Map<String, @Nullable String> given = answers.getOrDefault(what, Map.of());
        String key = Plain.key(name);
        if (given.containsKey(key)) {
            String code = given.get(key);
            Named meant = code == null ? null : code(what, code);
            if (code == null || meant != null) {
                return meant == null ? new Match.Foreign() : new Match.Found(meant);
            }
            // What the name once meant is no longer there: ask again.
        }
        return byName(what, name, near);
    }

    private Match byName(What what, String name, String near) {
        List<Named> same = names(what).named(name);
        if (same.isEmpty()) {
            same = names(what).named(Plain.withoutBrackets(name));
        }
        if (same.size() > 1 && !near.isEmpty()) {
            List<Named> nearby =
                    same.stream().filter(named -> named.code().startsWith(near)).toList();
            same = nearby.size() == 1 ? nearby : same;
        }
        if (same.size() == 1) {
            return new Match.Found(same.getFirst());
        }
        return new Match.Unknown(
                same.isEmpty() ? names(what).similar(name, near, CANDIDATES) : same);
    }
}
