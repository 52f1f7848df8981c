package guatu.server.indicator;

import guatu.server.access.Allowed;
import guatu.server.campaign.Level;
import guatu.server.project.Kind;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about all of a population. */
@RestController
final class PopulationController {

    private final Indicators indicators;
    private final Standpoints standpoints;
    private final FigureViews views;

    PopulationController(Indicators indicators, Standpoints standpoints, FigureViews views) {
        this.indicators = indicators;
        this.standpoints = standpoints;
        this.views = views;
    }

    /** What breaks "all", with its sentence. */
    record BreakerView(String project, String name, @Nullable String milestone, String reason) {}

    /** The denominator, how many are done, and the first that is not. */
    record PopulationView(
            int denominator,
            int done,
            boolean all,
            @Nullable BreakerView first,
            List<String> projects,
            Instant asOf,
            int listVersion) {}

    @Allowed
    @GetMapping("/api/population")
    PopulationView all(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable String action,
            @RequestParam int year,
            @RequestParam Done done,
            @RequestParam @Nullable String asOf) {
        Place where = FigureViews.place(place);
        if (!standpoints.frame().knows(where)) {
            throw RefusedException.because(Problem.at("indicator.place", "place", where));
        }
        Population found =
                indicators.population(
                        new PopulationQuestion(
                                where, level, kind, action, year, done, FigureViews.instant(asOf)));
        Population.Breaker first = found.first();
        return new PopulationView(
                found.denominator(),
                found.done(),
                found.all(),
                first == null
                        ? null
                        : new BreakerView(
                                first.project(),
                                first.name(),
                                first.milestone(),
                                views.said(first.reason())),
                found.projects(),
                found.asOf(),
                found.listVersion());
    }
}
