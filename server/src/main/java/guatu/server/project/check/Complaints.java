package guatu.server.project.check;

import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one check, in the order they are found. */
final class Complaints {

    private final List<Problem> problems = new ArrayList<>();

    /** Complains about one component of a project, a milestone or (empty key) of the edit. */
    void add(String key, String component, String code, @Nullable Object value, Object... more) {
        String stands = value == null ? null : value.toString();
        problems.add(new Problem(code, key + "#" + component, stands, List.of(more)));
    }

    void addIf(boolean wrong, String key, String component, String code, @Nullable Object value) {
        if (wrong) {
            add(key, component, code, value);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
