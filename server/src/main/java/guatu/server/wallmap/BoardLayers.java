package guatu.server.wallmap;

import static java.util.stream.Collectors.toMap;

import guatu.server.campaign.Area;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Sentences;
import guatu.server.project.Place;
import guatu.server.wallmap.layer.Days;
import guatu.server.wallmap.layer.FeaturePage;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.vector.Tags;
import guatu.tiles.vector.TileAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The layers that are read from the board (底板图层): districts, areas, projects, lights. Where things
 * lie is worked out once for a list; how they look is asked of the board each time, so the map says
 * what the lists say.
 */
@Component
final class BoardLayers implements FeatureSource {

    private final Forecasts forecasts;
    private final DayBoards days;
    private final Sentences sentences;
    private final BoardFacts facts;
    private final List<PlacedThings.Thing> districts = DistrictShapes.read();

    private volatile @Nullable Known known;
    private volatile @Nullable Past past;

    BoardLayers(Forecasts forecasts, DayBoards days, Sentences sentences, BoardFacts facts) {
        this.forecasts = forecasts;
        this.days = days;
        this.sentences = sentences;
        this.facts = facts;
    }

    /** Where the things of a board lie; good as long as its list and its frame are the same. */
    private record Known(Board board, Map<Layer, PlacedThings> placed) {

        PlacedThings of(Layer layer) {
            return Objects.requireNonNull(placed.get(layer));
        }

        boolean isOf(Board other) {
            return board.list() == other.list() && board.frame() == other.frame();
        }
    }

    @Override
    public boolean has(Layer layer) {
        return !layer.isStored();
    }

    @Override
    public void draw(
            List<Layer> layers, TileAddress tile, @Nullable Instant knownAt, Drawing into) {
        Known known = known(knownAt);
        Board board = known.board();
        for (Layer layer : layers) {
            List<PlacedThings.Thing> things = known.of(layer).on(tile);
            if (!things.isEmpty()) {
                Function<String, Map<String, Object>> look = look(board, layer);
                into.layer(
                        layer,
                        encoder ->
                                things.forEach(
                                        one -> one.draw(Tags.of(look.apply(one.code())), encoder)));
            }
        }
    }

    /** How things of a layer look on a tile, by code. */
    Function<String, Map<String, Object>> look(Board board, Layer layer) {
        return switch (layer) {
            case DISTRICTS -> {
                Map<String, Wall.DistrictShade> shades =
                        new Districts(board, sentences)
                                .shades().stream()
                                        .collect(toMap(Wall.DistrictShade::code, one -> one));
                yield code -> BoardFacts.district(code, shades.get(code));
            }
            case AREAS -> code -> facts.area(board, code);
            default -> code -> BoardFacts.look(Objects.requireNonNull(board.project(code)));
        };
    }

    /** Where a project's shapes and its light lie, in metres; null when it has no place. */
    @Nullable Bounds boxOf(Board board, String project) {
        return placed(board, Layer.PROJECTS).boxOf(project);
    }

    private PlacedThings placed(Board board, Layer layer) {
        return known(board).of(layer);
    }

    private Known known(Board board) {
        Known now = known;
        if (now == null || !now.isOf(board)) {
            now = new Known(board, place(board));
            known = now;
        }
        return now;
    }

    /**
     * The board with its places, now or at the end of an earlier day; the last such day is kept,
     * for its tiles are asked for together.
     */
    private Known known(@Nullable Instant end) {
        Board now = forecasts.board();
        LocalDate day = end == null ? now.statusDate() : Days.of(end.minusNanos(1));
        if (!day.isBefore(now.statusDate())) {
            return new Known(now, known(now).placed());
        }
        Past kept = past;
        if (kept == null || kept.now() != now || !kept.day().equals(day)) {
            Board then = days.on(day, null);
            kept = new Past(now, day, new Known(then, place(then)));
            past = kept;
        }
        return kept.then();
    }

    /** The board of an earlier day, good as long as today's is the same. */
    private record Past(Board now, LocalDate day, Known then) {}

    private Map<Layer, PlacedThings> place(Board board) {
        List<PlacedThings.Thing> projects = new ArrayList<>();
        List<PlacedThings.Thing> lights = new ArrayList<>();
        for (ProjectView view : BoardQuery.projects(board, Filter.ALL)) {
            Place place = view.project().place();
            Shape shape = place == null ? null : PlacedThings.shape(place.wkt());
            if (shape != null) {
                projects.add(PlacedThings.thing(view.code(), shape));
            }
            if (view.lon() != null && view.lat() != null) {
                lights.add(PlacedThings.thing(view.code(), point(view.lon(), view.lat())));
            }
        }
        List<PlacedThings.Thing> areas = new ArrayList<>();
        for (Area area : board.frame().areas()) {
            Shape shape =
                    area.boundaryWkt() == null ? null : PlacedThings.shape(area.boundaryWkt());
            if (shape != null) {
                areas.add(PlacedThings.thing(area.code(), shape));
            }
        }
        return Map.of(
                Layer.PROJECTS,
                new PlacedThings(projects),
                Layer.LIGHTS,
                new PlacedThings(lights),
                Layer.AREAS,
                new PlacedThings(areas),
                Layer.DISTRICTS,
                new PlacedThings(districts));
    }

    private static Shape point(double lon, double lat) {
        Shape shape = new Shape();
        shape.begin(Kind.POINT);
        shape.add(lon, lat);
        shape.endPart(true);
        return shape;
    }

    @Override
    public FeaturePage find(Layer layer, FeatureQuery query) {
        Known known = known(query.knownAt());
        Board board = known.board();
        Function<String, Map<String, Object>> look = look(board, layer);
        List<MapFeature> page = new ArrayList<>();
        long matched = 0;
        for (PlacedThings.Thing thing : known.of(layer).within(query.box())) {
            MapFeature feature = feature(board, layer, thing, look);
            if (query.isWithin(feature.from(), feature.to()) && isEqual(feature, query)) {
                if (matched >= query.offset() && page.size() < query.limit()) {
                    page.add(feature);
                }
                matched++;
            }
        }
        return new FeaturePage(page, matched);
    }

    private static boolean isEqual(MapFeature feature, FeatureQuery query) {
        return query.equal().entrySet().stream()
                .allMatch(wanted -> {
                    Object held = feature.properties().get(wanted.getKey());
                    return held != null && held.toString().equals(wanted.getValue());
                });
    }

    private MapFeature feature(
            Board board,
            Layer layer,
            PlacedThings.Thing thing,
            Function<String, Map<String, Object>> look) {
        boolean isProject = layer == Layer.PROJECTS || layer == Layer.LIGHTS;
        if (!isProject) {
            return new MapFeature(
                    thing.code(), thing.shape(), look.apply(thing.code()), null, null);
        }
        ProjectView view = Objects.requireNonNull(board.project(thing.code()));
        Map<String, Object> told = new LinkedHashMap<>(facts.project(board, view));
        return new MapFeature(
                thing.code(),
                thing.shape(),
                told,
                BoardFacts.from(view.dates()),
                BoardFacts.to(view.dates()));
    }

    @Override
    public @Nullable MapFeature get(Layer layer, String id) {
        Board board = forecasts.board();
        PlacedThings.Thing thing = placed(board, layer).get(id);
        return thing == null ? null : feature(board, layer, thing, look(board, layer));
    }

    @Override
    public @Nullable Bounds extent(Layer layer) {
        return placed(forecasts.board(), layer).extent();
    }
}
