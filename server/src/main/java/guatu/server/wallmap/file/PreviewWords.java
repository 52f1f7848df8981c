package guatu.server.wallmap.file;

import guatu.server.wallmap.file.GisImports.Read;
import guatu.server.wallmap.file.GisImports.Wish;
import guatu.server.wallmap.layer.GeoJsonText;
import guatu.server.web.Problem;
import guatu.server.web.ProblemBody;
import guatu.server.web.ProblemWording;
import guatu.tiles.datum.Degrees;
import guatu.tiles.measure.Measures;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a file holds and what is odd about it (预览措辞), in the caller's language. */
final class PreviewWords {

    private static final int SAMPLE = 5_000;
    private static final int SAMPLE_PLACES = 200_000;

    private final ProblemWording wording;

    PreviewWords(ProblemWording wording) {
        this.wording = wording;
    }

    GisPreview say(Wish wish, Read read, Checks.Result checked, int replaced, boolean taken) {
        List<Problem> warnings = new ArrayList<>(read.file().notes());
        if (!read.sifted().closed().isEmpty()) {
            int closed = read.sifted().closed().size();
            warnings.add(Problem.at("map.file.note.closed", "features", closed));
        }
        warnings.addAll(checked.warnings());
        List<Finding> findings = new ArrayList<>(read.sifted().refused());
        findings.addAll(checked.findings());
        Bounds around = Scaling.around(read.placed().features());
        double area = 0;
        double length = 0;
        for (RawFeature feature : read.placed().features()) {
            area += Measures.squareMetres(feature.shape());
            length += Measures.metres(feature.shape());
        }
        return new GisPreview(
                wish.layer().code(),
                read.file().format(),
                read.placed().system().name(),
                read.placed().isGuessed(),
                read.placed().isSwapped(),
                read.features().size(),
                read.sifted().refused().size(),
                area,
                length,
                links(read.linked()),
                replaced,
                List.of(around.west(), around.south(), around.east(), around.north()),
                warnings.stream().map(wording::say).toList(),
                findings.stream().map(this::line).toList(),
                sample(read),
                taken);
    }

    private static GisPreview.Links links(List<Linked> linked) {
        Map<Linked.Way, Integer> ways = new EnumMap<>(Linked.Way.class);
        int projects = 0;
        int communities = 0;
        int houses = 0;
        for (Linked one : linked) {
            if (one.by() != null) {
                ways.merge(one.by(), 1, Integer::sum);
                projects++;
            }
            communities += one.community() == null ? 0 : 1;
            houses += one.house() == null ? 0 : 1;
        }
        return new GisPreview.Links(
                projects,
                ways.getOrDefault(Linked.Way.CODE, 0),
                ways.getOrDefault(Linked.Way.NAME, 0),
                ways.getOrDefault(Linked.Way.PLACE, 0),
                communities,
                houses);
    }

    private GisPreview.FindingLine line(Finding finding) {
        ProblemBody.Line said = wording.say(finding.problem());
        Bounds box = finding.around();
        return new GisPreview.FindingLine(
                finding.place(),
                said.code(),
                finding.isRefused() ? "refused" : "warning",
                said.message(),
                said.advice(),
                box == null ? null : List.of(box.west(), box.south(), box.east(), box.north()));
    }

    /** Features as GeoJSON, as many as a screen can show. */
    private static Map<String, Object> sample(Read read) {
        List<Object> written = new ArrayList<>();
        int places = 0;
        for (int i = 0; i < read.linked().size(); i++) {
            Shape shape = read.placed().features().get(i).shape();
            places += shape.size() / 2;
            if (written.size() >= SAMPLE || places > SAMPLE_PLACES) {
                break;
            }
            written.add(feature(read, i, shape));
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", written);
        return collection;
    }

    private static Map<String, Object> feature(Read read, int i, Shape shape) {
        Linked link = read.linked().get(i);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("index", read.sifted().places().get(i));
        properties.put("code", link.code());
        put(properties, "name", link.name());
        put(properties, "link", link.project());
        put(properties, "community", link.community());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", GeoJsonText.geometry(shape, Degrees.CRS84));
        feature.put("properties", properties);
        return feature;
    }

    private static void put(Map<String, Object> into, String key, @Nullable String value) {
        if (value != null) {
            into.put(key, value);
        }
    }
}
