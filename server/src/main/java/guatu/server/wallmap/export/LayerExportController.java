package guatu.server.wallmap.export;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.wallmap.layer.Days;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Layers as files, for GIS programs without a connection. */
@RestController
final class LayerExportController {

    private static final int MOST = 2_000_000;

    private final List<FeatureSource> sources;
    private final Forecasts forecasts;
    private final Clock clock;

    LayerExportController(List<FeatureSource> sources, Forecasts forecasts, Clock clock) {
        this.sources = List.copyOf(sources);
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** The forms of a file. */
    private enum Form {
        GEOJSON("application/geo+json", ".geojson"),
        GPKG("application/geopackage+sqlite3", ".gpkg"),
        SHP("application/zip", ".shp.zip");

        private final String type;
        private final String ending;

        Form(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }
    }

    @Allowed
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/map/export/{code}")
    ResponseEntity<byte[]> export(
            @PathVariable String code,
            @RequestParam(defaultValue = "geojson") String format,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String at,
            @ModelAttribute Filter filter,
            Account account,
            ExportMark mark) {
        Layer layer = Layer.openTo(code, account);
        Form form = form(format);
        ReferenceSystem system = system(form, crs);
        List<MapFeature> features = features(layer, filter, at);
        LocalDate today = Days.of(clock.instant());
        byte[] file =
                switch (form) {
                    case GEOJSON -> new GeoJsonWriter(system).write(code, features, mark.text());
                    case GPKG ->
                            new GeoPackageWriter(system)
                                    .write(code, features, clock.instant(), mark.text());
                    case SHP -> new ShapeWriter(system).write(code, features, today, mark.text());
                };
        String name = "guatu-" + code + "-" + (at == null ? today : at) + form.ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Guatu-Features", String.valueOf(features.size()))
                .body(file);
    }

    private static Form form(String format) {
        for (Form form : Form.values()) {
            if (form.name().equalsIgnoreCase(format)) {
                return form;
            }
        }
        throw RefusedException.because(Problem.at("map.export.format", "format", format));
    }

    /** GeoJSON is in WGS 84 unless another system is wanted; the others in CGCS2000. */
    private static ReferenceSystem system(Form form, @Nullable String crs) {
        if (crs == null || crs.isBlank()) {
            return form == Form.GEOJSON ? Degrees.CRS84 : Degrees.CGCS2000;
        }
        ReferenceSystem system = ReferenceSystems.named(crs);
        if (system == null || (system.epsg() == 0 && !system.equals(Degrees.CRS84))) {
            throw RefusedException.because(Problem.at("map.export.crs", "crs", crs));
        }
        return system;
    }

    private List<MapFeature> features(Layer layer, Filter filter, @Nullable String at) {
        FeatureQuery all =
                new FeatureQuery(
                        null, null, null, Map.of(), MOST, 0, at == null ? null : Days.endOf(at));
        List<MapFeature> features =
                sources.stream()
                        .filter(source -> source.has(layer))
                        .flatMap(source -> source.find(layer, all).features().stream())
                        .toList();
        boolean isProject = layer == Layer.PROJECTS || layer == Layer.LIGHTS;
        if (!isProject || filter.equals(Filter.ALL)) {
            return features;
        }
        Set<String> wanted =
                BoardQuery.projects(forecasts.board(), filter).stream()
                        .map(ProjectView::code)
                        .collect(Collectors.toSet());
        return features.stream().filter(one -> wanted.contains(one.id())).toList();
    }
}
