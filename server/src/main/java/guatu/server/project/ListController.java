package guatu.server.project;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.web.Page;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list as such: its versions, its completeness, its changes. */
@RestController
final class ListController {

    private final Projects projects;
    private final ListEditReading reading;

    ListController(Projects projects, ListEditReading reading) {
        this.projects = projects;
        this.reading = reading;
    }

    /** One of the three steps, as screens show it. */
    record StepView(String key, int done, int total, int percent, List<Gap> missing) {

        static StepView of(ListStep step) {
            return new StepView(
                    step.key().name().toLowerCase(Locale.ROOT),
                    step.done(),
                    step.total(),
                    step.percent(),
                    step.missing());
        }
    }

    /** The list in figures; every count is of {@code version}. */
    record ListView(
            int version,
            List<ListVersion> versions,
            List<StepView> steps,
            Map<String, Integer> counts) {}

    @Allowed
    @GetMapping("/api/list")
    ListView list() {
        ProjectList list = projects.current();
        return new ListView(
                list.version(),
                projects.versions(),
                Completeness.of(list).stream().map(StepView::of).toList(),
                counts(ListCounts.of(list)));
    }

    private static Map<String, Integer> counts(ListCounts counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("total", counts.total());
        named.put("parts", counts.parts());
        counts.byKind().forEach((kind, count) -> named.put(kind.name(), count));
        return named;
    }

    @Allowed
    @GetMapping("/api/list/versions/{no}/changes")
    Page<Change> changes(
            @PathVariable int no,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (no < 1 || no > projects.current().version()) {
            throw RefusedException.notFound(Problem.at("list.no-version", "no", no));
        }
        return Page.of(projects.changes(no), page, size);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/list/changes")
    Applied change(@RequestBody String body, Account account) {
        ListEdit edit = reading.edit(body, projects.current()).orRefuse();
        return projects.apply(edit, account).orRefuse();
    }
}
