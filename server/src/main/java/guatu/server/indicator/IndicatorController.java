package guatu.server.indicator;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Definitions of indicators: read, explained, made. */
@RestController
final class IndicatorController {

    private final Indicators indicators;
    private final Definitions definitions;
    private final Derivation derivation;
    private final Explanations explanations;
    private final FigureViews views;
    private final MeasureNames measures;

    IndicatorController(
            Indicators indicators,
            Definitions definitions,
            Derivation derivation,
            Explanations explanations,
            FigureViews views,
            MeasureNames measures) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.derivation = derivation;
        this.explanations = explanations;
        this.views = views;
        this.measures = measures;
    }

    /** A definition with its sentence. */
    record DefinitionView(Definition definition, String name, String sentence) {}

    /** A version with who made it, when and why. */
    record VersionView(
            Definition definition, String sentence, Instant recordedAt, String by, String reason) {}

    @Allowed
    @GetMapping("/api/indicators")
    List<DefinitionView> all() {
        return indicators.definitions().stream().map(this::view).toList();
    }

    private DefinitionView view(Definition one) {
        return new DefinitionView(one, explanations.named(one), explanations.of(one));
    }

    /** Every indicator with its figure in a place and, where it may be asked so, a period. */
    @Allowed
    @GetMapping("/api/indicators/figures")
    FigureViews.Sheet figures(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf) {
        return views.sheet(place, period, asOf);
    }

    /** The measures known from the list's promises and from reports, with their units. */
    @Allowed
    @GetMapping("/api/indicators/measures")
    List<MeasureNames.Measure> measures() {
        return measures.all();
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/versions")
    List<VersionView> versions(@PathVariable String code) {
        List<Definitions.Kept> versions = definitions.versions(code);
        if (versions.isEmpty()) {
            throw RefusedException.notFound(Problem.at("indicator.unknown", "code", code));
        }
        return versions.stream()
                .map(one ->
                        new VersionView(
                                one.definition(),
                                explanations.of(one.definition()),
                                one.row().recordedAt(),
                                one.row().login(),
                                one.row().reason()))
                .toList();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/indicators")
    DefinitionView define(@RequestBody DefinitionRequest request, Account account) {
        Definition kept =
                definitions.keep(request.definition(), request.reasonOrBlank(), account).orRefuse();
        return view(kept);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/indicators/preview")
    PreviewView preview(@RequestBody DefinitionRequest request) {
        Definition wanted = request.definition();
        List<Problem> problems = definitions.check(wanted, request.reasonOrBlank());
        return new PreviewView(explanations.of(wanted.numbered(nextVersion(wanted))), problems);
    }

    /** The sentence of a definition, and what speaks against it. */
    record PreviewView(String sentence, List<Problem> problems) {}

    private int nextVersion(Definition wanted) {
        return definitions.versions(wanted.code()).size() + 1;
    }

    /** Throws everything derived away and derives it again from the journal. */
    @Allowed({Role.OFFICE, Role.ADMIN})
    @PostMapping("/api/indicators/rebuild")
    Map<String, Integer> rebuild() {
        return Map.of("projects", derivation.rebuild());
    }
}
