package guatu.server.wallmap.file;

import guatu.server.access.Account;
import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import guatu.server.wallmap.layer.FeaturePage;
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
import guatu.tiles.measure.Geodesic;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes GIS files into layers (图形导入): the same reading for the preview and for the taking. */
@Component
final class GisImports {

    private static final Set<String> CODES =
            Set.of("code", "编码", "编号", "代码", "宗地号", "地块编号", "id", "objectid", "fid");
    private static final Set<String> NAMES = Set.of("name", "名称", "项目名称", "地块名称", "xmmc");
    private static final Set<String> PROJECTS = Set.of("project", "项目编码", "项目代码", "xmbm");
    private static final int SAMPLE = 500;
    private static final int MOST_KNOWN = 100_000;

    /** Around all of Qingdao, islands included, while the board has no districts. */
    private static final Bounds CITY = new Bounds(119.4, 35.5, 121.1, 37.2);

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

    /** The name of a file, and where its features shall go. */
    record Wish(String name, Layer layer, @Nullable ReferenceSystem crs) {}

    /** What taking the file would bring. */
    Outcome<GisPreview> preview(Wish wish, byte[] content) {
        return read(wish, content).map(read -> preview(wish, read, false));
    }

    /** Takes the file: every feature is in its layer, or none. */
    Outcome<GisPreview> take(Wish wish, byte[] content, Account by) {
        return read(wish, content)
                .map(read -> transaction.execute(_ -> taken(wish, content, read, by)));
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

    private record Read(GisFile file, Placement placed, List<NewFeature> features) {}

    private Outcome<Read> read(Wish wish, byte[] content) {
        Outcome<GisFile> opened = GisFiles.read(wish.name(), content);
        if (!opened.reasons().isEmpty()) {
            return Outcome.refused(opened.reasons());
        }
        GisFile file = opened.orRefuse();
        if (file.features().isEmpty()) {
            return Outcome.refused(Problem.at("map.file.nothing", "file", wish.name()));
        }
        Bounds city = city();
        return Placement.of(file, wish.crs(), (city.west() + city.east()) / 2)
                .map(placed -> new Read(file, placed, features(wish, placed)));
    }

    private List<NewFeature> features(Wish wish, Placement placed) {
        Set<String> known = new HashSet<>();
        projects.current().projects().forEach(one -> known.add(one.code()));
        Set<String> used = new HashSet<>();
        List<NewFeature> features = new ArrayList<>();
        for (RawFeature raw : placed.features()) {
            String told = value(raw, CODES);
            String code = told == null ? wish.name() + "-" + (features.size() + 1) : told;
            while (!used.add(code)) {
                code = code + "'";
            }
            String project = value(raw, PROJECTS);
            String linked = project == null || !known.contains(project) ? code : project;
            features.add(
                    new NewFeature(
                            code,
                            value(raw, NAMES),
                            raw.shape(),
                            raw.properties(),
                            known.contains(linked) ? linked : null,
                            null,
                            null));
        }
        return features;
    }

    private static @Nullable String value(RawFeature raw, Set<String> names) {
        for (Map.Entry<String, Object> one : raw.properties().entrySet()) {
            boolean isIt = names.contains(one.getKey().toLowerCase(Locale.ROOT));
            if (isIt && !one.getValue().toString().isBlank()) {
                return one.getValue().toString().strip();
            }
        }
        return null;
    }

    private GisPreview preview(Wish wish, Read read, boolean taken) {
        Map<String, Shape> known = known(wish.layer());
        List<String> codes = read.features().stream().map(NewFeature::code).toList();
        List<Problem> warnings = new ArrayList<>(read.file().notes());
        warnings.addAll(Checks.of(read.placed().features(), codes, city(), known));
        Bounds around = Bounds.NONE;
        double area = 0;
        double length = 0;
        for (RawFeature feature : read.placed().features()) {
            around = around.with(feature.shape().bounds());
            area += feature.shape().kind() == Kind.POLYGON ? area(feature.shape()) : 0;
            length += feature.shape().kind() == Kind.LINE ? length(feature.shape()) : 0;
        }
        return new GisPreview(
                wish.layer().code(),
                read.file().format(),
                read.placed().system().name(),
                read.placed().isGuessed(),
                read.placed().isSwapped(),
                read.features().size(),
                area,
                length,
                (int) read.features().stream().filter(one -> one.project() != null).count(),
                (int) codes.stream().filter(known::containsKey).count(),
                List.of(around.west(), around.south(), around.east(), around.north()),
                warnings.stream().map(wording::say).toList(),
                SampleJson.of(read.features().subList(0, Math.min(SAMPLE, codes.size()))),
                taken);
    }

    private static double area(Shape shape) {
        double area = 0;
        for (int part = 0; part < shape.parts(); part++) {
            double ring =
                    Math.abs(Geodesic.area(shape.numbers(), shape.start(part), shape.end(part)));
            area += shape.isOuter(part) ? ring : -ring;
        }
        return area;
    }

    private static double length(Shape shape) {
        double length = 0;
        for (int part = 0; part < shape.parts(); part++) {
            length += Geodesic.length(shape.numbers(), shape.start(part), shape.end(part));
        }
        return length;
    }

    /** Where things with a code are known to lie: in the layer, or as projects of the list. */
    private Map<String, Shape> known(Layer layer) {
        Map<String, Shape> known = new HashMap<>();
        for (Project project : projects.current().projects()) {
            Place place = project.place();
            Shape shape = place == null ? null : shape(place.wkt());
            if (shape != null) {
                known.put(project.code(), shape);
            }
        }
        FeatureQuery all = new FeatureQuery(null, null, null, Map.of(), MOST_KNOWN, 0);
        FeaturePage page = stored.find(layer, all);
        for (MapFeature feature : page.features()) {
            Shape shape = feature.shape();
            Object code = feature.properties().get("code");
            if (shape != null && code != null) {
                known.put(code.toString(), shape);
            }
        }
        return known;
    }

    private static @Nullable Shape shape(String wkt) {
        try {
            return JtsShapes.of(new WKTReader().read(wkt));
        } catch (ParseException | IllegalArgumentException noPlace) {
            return null;
        }
    }

    private Bounds city() {
        for (FeatureSource source : sources) {
            Bounds around = source.has(Layer.DISTRICTS) ? source.extent(Layer.DISTRICTS) : null;
            if (around != null) {
                return around;
            }
        }
        return CITY;
    }
}
