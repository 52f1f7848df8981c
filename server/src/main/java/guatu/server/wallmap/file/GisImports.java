package guatu.server.wallmap.file;

import guatu.server.access.Account;
import guatu.server.project.Projects;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.ProblemWording;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Shape;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes GIS files into layers (图形导入): the same reading for the preview and for the taking. */
@Component
final class GisImports {

    private static final int MOST_KNOWN = 100_000;
    private static final int MOST_TOLD = 20;

    /** Around all of Qingdao, islands included, while the board has no districts. */
    private static final Bounds CITY = new Bounds(119.4, 35.5, 121.1, 37.2);

    private static final Bounds EARTH = new Bounds(-180, -90, 180, 90);

    private final List<FeatureSource> sources;
    private final StoredFeatures stored;
    private final Projects projects;
    private final GisFileRows rows;
    private final ProblemWording wording;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GisImports(
            List<FeatureSource> sources,
            StoredFeatures stored,
            Projects projects,
            GisFileRows rows,
            ProblemWording wording,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.stored = stored;
        this.projects = projects;
        this.rows = rows;
        this.wording = wording;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where the features of a file shall go.
     *
     * @param withoutRefused whether features that cannot be taken are left out; else one of them
     *     refuses the file
     */
    record Wish(String name, Layer layer, @Nullable ReferenceSystem crs, boolean withoutRefused) {}

    /** What taking the file would bring. */
    Outcome<GisPreview> preview(Wish wish, byte[] content) {
        return read(wish, content).map(read -> preview(wish, read, false));
    }

    /** Takes the file: every feature is in its layer, or none. */
    Outcome<GisPreview> take(Wish wish, byte[] content, Account by) {
        Outcome<Read> read = read(wish, content);
        List<Finding> refused =
                read instanceof Outcome.Done<Read>(Read done) ? done.sifted().refused() : List.of();
        if (!refused.isEmpty() && !wish.withoutRefused()) {
            List<Problem> told = new ArrayList<>();
            told.add(Problem.at("map.file.some-refused", "features", refused.size()));
            refused.stream()
                    .limit(MOST_TOLD)
                    .forEach(one -> told.add(at(one.place(), one.problem())));
            return Outcome.refused(told);
        }
        return read.map(done -> transaction.execute(_ -> taken(wish, content, done, by)));
    }

    private static Problem at(int place, Problem problem) {
        return new Problem(
                problem.code(), "features[" + place + "]", problem.value(), problem.arguments());
    }

    private GisPreview taken(Wish wish, byte[] content, Read read, Account by) {
        GisPreview preview = preview(wish, read, true);
        UUID id =
                rows.keep(
                        wish.name(),
                        content,
                        wish.layer().code(),
                        read.placed().system().name(),
                        read.features().size(),
                        by.login(),
                        clock.instant());
        stored.put(wish.layer(), read.features(), id, by);
        return preview;
    }

    /** A file that was read, sifted, put into place and linked. */
    record Read(
            GisFile file,
            Sifted sifted,
            Placement placed,
            List<Linked> linked,
            List<NewFeature> features) {}

    private Outcome<Read> read(Wish wish, byte[] content) {
        Outcome<GisFile> opened = GisFiles.read(wish.name(), content);
        return opened instanceof Outcome.Done<GisFile>(GisFile file)
                ? sifted(wish, file)
                : Outcome.refused(opened.reasons());
    }

    private Outcome<Read> sifted(Wish wish, GisFile file) {
        Sifted sifted = Sifted.of(file.features());
        if (sifted.sound().isEmpty()) {
            List<Problem> reasons =
                    sifted.refused().stream()
                            .map(Finding::problem)
                            .distinct()
                            .limit(MOST_TOLD)
                            .toList();
            return Outcome.refused(
                    reasons.isEmpty()
                            ? List.of(Problem.at("map.file.nothing", "file", wish.name()))
                            : reasons);
        }
        Bounds city = city();
        double lon = (city.west() + city.east()) / 2;
        Outcome<GisFile> metres = Scaling.toMetres(file.with(sifted.sound(), null), lon);
        return metres instanceof Outcome.Done<GisFile>(GisFile scaled)
                ? placed(wish, scaled, sifted, lon)
                : Outcome.refused(metres.reasons());
    }

    private Outcome<Read> placed(Wish wish, GisFile file, Sifted sifted, double lon) {
        return Placement.of(file, wish.crs(), lon)
                .map(placed -> {
                    Placement onEarth = onEarth(placed, sifted);
                    List<Linked> linked = linked(wish, onEarth);
                    return new Read(
                            file, sifted, onEarth, linked, features(onEarth.features(), linked));
                });
    }

    /** Leaves out what no reference system puts anywhere on earth. */
    private static Placement onEarth(Placement placed, Sifted sifted) {
        List<RawFeature> kept = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < placed.features().size(); i++) {
            RawFeature feature = placed.features().get(i);
            Bounds box = feature.shape().bounds();
            int place = sifted.places().get(i);
            if (EARTH.holds(box.west(), box.south()) && EARTH.holds(box.east(), box.north())) {
                kept.add(feature);
                places.add(place);
            } else {
                sifted.refused()
                        .add(
                                Finding.refused(
                                        place,
                                        Problem.at("map.file.off-earth", "coordinates", null)));
            }
        }
        sifted.places().clear();
        sifted.places().addAll(places);
        return new Placement(placed.system(), placed.isGuessed(), placed.isSwapped(), kept);
    }

    private List<Linked> linked(Wish wish, Placement placed) {
        Links links =
                new Links(
                        projects.current(),
                        all(Layer.STREETS),
                        wish.layer() == Layer.HOUSES ? List.of() : all(Layer.HOUSES),
                        all(Layer.DISTRICTS));
        List<Linked> linked = new ArrayList<>();
        for (RawFeature raw : placed.features()) {
            linked.add(links.of(raw, wish.name() + "-" + (linked.size() + 1)));
        }
        return linked;
    }

    private static List<NewFeature> features(List<RawFeature> placed, List<Linked> linked) {
        List<NewFeature> features = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Linked link = linked.get(i);
            Map<String, Object> properties = new LinkedHashMap<>(placed.get(i).properties());
            put(properties, "community", link.community());
            put(properties, "house", link.house());
            features.add(
                    new NewFeature(
                            link.code(),
                            link.name(),
                            placed.get(i).shape(),
                            properties,
                            link.project(),
                            null,
                            null));
        }
        return features;
    }

    private static void put(Map<String, Object> into, String key, @Nullable String value) {
        if (value != null) {
            into.put(key, value);
        }
    }

    private GisPreview preview(Wish wish, Read read, boolean taken) {
        Map<String, Shape> known = known(wish.layer());
        Map<String, Shape> districts = new HashMap<>();
        for (MapFeature district : all(Layer.DISTRICTS)) {
            if (district.shape() != null) {
                districts.put(district.id(), district.shape());
            }
        }
        Checks.Result checked =
                Checks.of(
                        read.placed().features(),
                        read.sifted().places(),
                        read.linked(),
                        new Surroundings(city(), districts, known));
        int replaced =
                (int) read.linked().stream().filter(one -> known.containsKey(one.code())).count();
        return new PreviewWords(wording).say(wish, read, checked, replaced, taken);
    }

    private List<MapFeature> all(Layer layer) {
        FeatureQuery all = new FeatureQuery(null, null, null, Map.of(), MOST_KNOWN, 0);
        return sources.stream()
                .filter(source -> source.has(layer))
                .flatMap(source -> source.find(layer, all).features().stream())
                .toList();
    }

    /** Where things with a code are known to lie: in the layer, or as projects of the list. */
    private Map<String, Shape> known(Layer layer) {
        Map<String, Shape> known = new HashMap<>();
        for (MapFeature project : all(Layer.PROJECTS)) {
            if (project.shape() != null) {
                known.put(project.id(), project.shape());
            }
        }
        for (MapFeature feature : all(layer)) {
            Object code = feature.properties().get("code");
            if (feature.shape() != null && code != null) {
                known.put(code.toString(), feature.shape());
            }
        }
        return known;
    }

    static @Nullable Shape shape(String wkt) {
        try {
            return JtsShapes.of(new WKTReader().read(wkt));
        } catch (ParseException | IllegalArgumentException noPlace) {
            return null;
        }
    }

    private Bounds city() {
        return sources.stream()
                .filter(source -> source.has(Layer.DISTRICTS))
                .map(source -> source.extent(Layer.DISTRICTS))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(CITY);
    }
}
