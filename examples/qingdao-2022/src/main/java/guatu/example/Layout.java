package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The steps of one project laid out in time: every step as early as its relations allow.
 *
 * @param days working days of each step, in the order of the steps
 */
record Layout(List<Step> steps, List<Integer> days, WorkingCalendar calendar) {

    /** Steps of four weeks and more take up to a fifth less or a quarter more than usual. */
    static Layout varied(List<Step> steps, RandomGenerator random, WorkingCalendar calendar) {
        double pace = 0.8 + random.nextDouble() * 0.45;
        List<Integer> days =
                steps.stream()
                        .map(s -> s.days() < 20 ? s.days() : (int) Math.round(s.days() * pace))
                        .toList();
        return new Layout(steps, days, calendar);
    }

    /** The spans of the steps, in their order, when the project begins on {@code start}. */
    List<Span> from(LocalDate start) {
        Map<String, Span> placed = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate first = calendar.onOrAfter(start);
            for (Link link : step.links()) {
                Span earlier = placed.getOrDefault(link.from(), new Span(first, first));
                LocalDate allowed = link.earliestStart(earlier, days.get(i), calendar);
                first = allowed.isAfter(first) ? allowed : first;
            }
            Span span = new Span(first, calendar.add(first, days.get(i) - 1));
            placed.put(step.number(), span);
            spans.add(span);
        }
        return spans;
    }

    /** The index of the step that breaks ground (开工); the second step where none is named so. */
    int groundBreaking() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isGroundBreaking()) {
                return i;
            }
        }
        return 1;
    }
}
