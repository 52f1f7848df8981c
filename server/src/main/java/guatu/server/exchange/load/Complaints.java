package guatu.server.exchange.load;

import guatu.server.exchange.plan.Draft;
import guatu.server.exchange.plan.Drafts;
import guatu.server.exchange.plan.Preview;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the complaints of the modules to the rows they are about (问题归行). */
final class Complaints {

    private static final Pattern INDEXED = Pattern.compile("(\\w+)\\[(\\d+)\\](?:\\.(\\w+))?.*");

    private final List<Problem> ofTheFile = new ArrayList<>();

    /** Complaints that belong to no row. */
    List<Problem> ofTheFile() {
        return ofTheFile;
    }

    /**
     * Complaints about members of lists, {@code units[3].parent}.
     *
     * @param lists the drafts behind each list, in the order in which they were handed over
     * @return whether a row was refused that was not before
     */
    boolean indexed(List<Problem> problems, Map<String, List<? extends Draft<?>>> lists) {
        boolean refused = false;
        for (Problem problem : problems) {
            Matcher place = INDEXED.matcher(problem.field());
            List<? extends Draft<?>> drafts =
                    place.matches() ? lists.get(place.group(1)) : List.of();
            int index = place.matches() ? Integer.parseInt(place.group(2)) : 0;
            if (drafts == null || index >= drafts.size()) {
                addOnce(problem);
            } else {
                refused |= refuse(drafts.get(index), place.group(3), problem);
            }
        }
        return refused;
    }

    private void addOnce(Problem problem) {
        if (!ofTheFile.contains(problem)) {
            ofTheFile.add(problem);
        }
    }

    private static boolean refuse(Draft<?> draft, @Nullable String component, Problem problem) {
        boolean before = draft.refused();
        draft.refuse(component == null ? "code" : Preview.fieldOf(component), problem);
        return !before;
    }

    /** Complaints about the list, {@code QD-2022-001/M03#plannedFinish}. */
    boolean keyed(List<Problem> problems, Drafts drafts) {
        Map<String, Draft<?>> byKey = new HashMap<>();
        drafts.projects.forEach(draft -> byKey.putIfAbsent(draft.key(), draft));
        drafts.milestones.forEach(draft -> byKey.putIfAbsent(draft.key(), draft));
        boolean refused = false;
        for (Problem problem : problems) {
            int hash = problem.field().lastIndexOf('#');
            String key = hash < 0 ? "" : problem.field().substring(0, hash);
            String component = problem.field().substring(hash + 1);
            Draft<?> draft = byKey.get(key);
            if (draft == null && key.contains("/")) {
                // 开工 and 竣工 stand in the row of their project, each in a column of its own.
                draft = byKey.get(key.substring(0, key.indexOf('/')));
                component = key.endsWith("/START") ? "plannedStart" : "plannedFinish";
            }
            if (draft == null) {
                addOnce(problem);
            } else {
                refused |= refuse(draft, component, problem);
            }
        }
        return refused;
    }
}
