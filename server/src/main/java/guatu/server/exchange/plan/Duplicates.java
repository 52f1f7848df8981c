package guatu.server.exchange.plan;

import guatu.server.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses rows that are about the same thing as an earlier row of the file (重复行). */
final class Duplicates {

    private Duplicates() {}

    static void refuse(Drafts drafts) {
        refuse(drafts.posts);
        refuse(drafts.actions);
        refuse(drafts.lines);
        refuse(drafts.areas);
        refuse(drafts.events);
        refuse(drafts.classifications);
        refuse(drafts.linked);
        refuse(drafts.projects);
        refuse(drafts.milestones);
    }

    private static <T> void refuse(List<Draft<T>> drafts) {
        Map<String, Draft<T>> first = new HashMap<>();
        for (Draft<T> draft : drafts) {
            String key = draft.key();
            Draft<T> earlier = key.isEmpty() ? null : first.putIfAbsent(key, draft);
            if (earlier != null) {
                draft.refuse(
                        "code",
                        new Problem(
                                "exchange.row.duplicate",
                                "",
                                key,
                                List.of(earlier.sheet(), earlier.row())));
            }
        }
    }
}
