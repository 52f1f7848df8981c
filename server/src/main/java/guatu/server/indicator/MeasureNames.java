package guatu.server.indicator;

import guatu.quantity.NumberReader;
import guatu.quantity.Reading;
import guatu.server.indicator.store.SeriesRows;
import guatu.server.project.Projects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The measures that an indicator may add up: those promised or reported (计量项). */
@Component
final class MeasureNames {

    private final Projects projects;
    private final SeriesRows series;
    private final Definitions definitions;

    MeasureNames(Projects projects, SeriesRows series, Definitions definitions) {
        this.projects = projects;
        this.series = series;
        this.definitions = definitions;
    }

    /** A measure with the unit it is counted in; empty where nothing tells. */
    record Measure(String name, String unit) {}

    List<Measure> all() {
        Map<String, String> units = new TreeMap<>();
        series.measures().forEach(name -> units.put(name, ""));
        projects.current().projects().stream()
                .flatMap(one -> one.promises().stream())
                .forEach(one ->
                        units.merge(
                                one.measure(), unit(one.unit()), (a, b) -> a.isEmpty() ? b : a));
        return units.entrySet().stream()
                .map(one -> {
                    String known = definitions.unitOf(one.getKey());
                    return new Measure(one.getKey(), known == null ? one.getValue() : known);
                })
                .toList();
    }

    /** 万平方米 is counted in 平方米. */
    private static String unit(String printed) {
        Reading reading = NumberReader.read("1" + printed).orElse(null);
        return reading == null || reading.unit() == null ? printed : reading.unit().symbol();
    }
}
