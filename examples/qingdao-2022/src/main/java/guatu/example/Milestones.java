package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes a project's milestones from a template.
 *
 * @param first the first working day of the campaign: what ended before it is not listed, and what
 *     was under way is listed from it
 * @param last the last day of the campaign: what ends later is not listed
 */
record Milestones(
        Templates templates,
        WorkingCalendar calendar,
        LocalDate first,
        LocalDate last,
        LocalDate statusDate) {

    /** The milestones with their reports, laid out so that the project stands as {@code course}. */
    List<Milestone> of(
            String template, Course course, Placement.Stage stage, RandomGenerator random) {
        List<Step> steps = templates.steps(template);
        Layout layout = Layout.varied(steps, random, calendar);
        Placement placement = Placement.of(layout, course, stage, statusDate, random);
        List<List<Report>> reports =
                new Reporting(calendar, statusDate, random).of(steps, placement, course);
        List<Milestone> milestones = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        Set<String> begunBefore = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Span span = placement.spans().get(i);
            if (span.finish().isBefore(first) || span.finish().isAfter(last)) {
                continue;
            }
            String code = String.format(Locale.ROOT, "M%02d", milestones.size() + 1);
            milestones.add(
                    milestone(
                            code,
                            links(steps.get(i), codes, begunBefore),
                            steps.get(i),
                            span,
                            reports.get(i)));
            codes.put(steps.get(i).number(), code);
            if (span.start().isBefore(first)) {
                begunBefore.add(steps.get(i).number());
            }
        }
        return milestones;
    }

    /** The links to listed milestones; none to the start of one that began before the campaign. */
    private static List<Link> links(Step step, Map<String, String> codes, Set<String> begunBefore) {
        List<Link> links = new ArrayList<>();
        for (Link link : step.links()) {
            String earlier = codes.get(link.from());
            boolean startUnknown = link.type() == Link.Type.SS && begunBefore.contains(link.from());
            if (earlier != null && !startUnknown) {
                links.add(link.from(earlier));
            }
        }
        return links;
    }

    private Milestone milestone(
            String code, List<Link> links, Step step, Span span, List<Report> reports) {
        Span listed = span.start().isBefore(first) ? new Span(first, span.finish()) : span;
        List<Report> since =
                reports.stream()
                        .map(r -> r.on().isBefore(first) ? Report.started(first) : r)
                        .toList();
        return new Milestone(
                code,
                step.name(),
                "",
                "",
                listed,
                step.weight(),
                links,
                step.evidence(),
                step.cooperating(),
                Map.of(),
                since);
    }
}
