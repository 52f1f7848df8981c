package guatu.server.wallmap.shape;

import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.tiles.measure.Measures;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The sections of a line work by district (线性工程分段): 浮山绿道（崂山段）全线贯通 means that all of its length in
 * that district is open, and says nothing about the others'.
 */
@Component
final class Sections {

    private static final Set<String> OPEN = Set.of("true", "open", "done", "贯通", "已贯通", "建成");

    private final StoredFeatures stored;
    private final Topology topology;

    Sections(StoredFeatures stored, Topology topology) {
        this.stored = stored;
        this.topology = topology;
    }

    /**
     * A section of a work.
     *
     * @param district code, or null for what lies in none
     * @param openMetres of it, what is open
     * @param percent of its own length
     * @param open whether all of it is
     */
    record Section(
            @Nullable String district,
            @Nullable String districtName,
            double metres,
            double openMetres,
            double percent,
            boolean open) {}

    /** A work with its sections; its own sums are theirs. */
    record Work(String project, double metres, double openMetres, List<Section> sections) {}

    /** The sections of a project's lines, by district. */
    Work of(String project, @Nullable Instant knownAt) {
        Map<String, double[]> lengths = new TreeMap<>();
        for (StoredVersion one : stored.ofProject(project, knownAt)) {
            if (one.layer() != Layer.WORKS || one.shape().kind() != Kind.LINE) {
                continue;
            }
            boolean isOpen = isOpen(one);
            Map<String, Shape> parts =
                    one.part().district() == null
                            ? split(one.shape())
                            : Map.of(one.part().district(), one.shape());
            parts.forEach((district, part) -> {
                double metres = Measures.metres(part);
                double[] sums = lengths.computeIfAbsent(district, _ -> new double[2]);
                sums[0] += metres;
                sums[1] += isOpen ? metres : 0;
            });
        }
        List<Section> sections = new ArrayList<>();
        double all = 0;
        double open = 0;
        for (Map.Entry<String, double[]> one : lengths.entrySet()) {
            double[] sums = one.getValue();
            all += sums[0];
            open += sums[1];
            sections.add(section(one.getKey(), sums[0], sums[1]));
        }
        return new Work(project, all, open, sections);
    }

    private Section section(String district, double metres, double open) {
        MapFeature its = district.isEmpty() ? null : topology.district(district);
        Object name = its == null ? null : its.properties().get("name");
        return new Section(
                district.isEmpty() ? null : district,
                name == null ? null : name.toString(),
                metres,
                open,
                metres == 0 ? 0 : Math.round(1000 * open / metres) / 10.0,
                metres > 0 && open == metres);
    }

    private static boolean isOpen(StoredVersion one) {
        Object told =
                Objects.requireNonNullElse(
                        one.properties().get("open"),
                        Objects.requireNonNullElse(one.properties().get("status"), ""));
        return OPEN.contains(told.toString().toLowerCase(Locale.ROOT));
    }

    /** A line cut at the districts' borders; what lies in none stands under the empty code. */
    Map<String, Shape> split(Shape line) {
        Map<String, Shape> sections = new LinkedHashMap<>();
        Geometry left = JtsShapes.geometry(line);
        for (MapFeature district : topology.districts()) {
            if (district.shape() == null || left.isEmpty()) {
                continue;
            }
            Geometry border = JtsShapes.geometry(district.shape());
            Geometry within = left.intersection(border);
            if (within.getDimension() == 1 && within.getLength() > 0) {
                sections.put(district.id(), JtsShapes.of(within));
                left = left.difference(border);
            }
        }
        if (left.getDimension() == 1 && left.getLength() > 1e-7) {
            sections.put("", JtsShapes.of(left));
        }
        return sections;
    }
}
