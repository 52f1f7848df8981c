package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardChanged;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.LayerChanged;
import guatu.server.wallmap.tile.Tiles;
import guatu.tiles.shape.Bounds;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives up the tiles on which something looks different after a report (瓦片更新): the tiles under a
 * project whose look changed, and the few of districts and areas, which count it. All others stay.
 */
@Component
final class FreshTiles {

    private final Forecasts forecasts;
    private final BoardLayers layers;
    private final Tiles tiles;
    private final AtomicReference<@Nullable Board> seen = new AtomicReference<>();

    FreshTiles(Forecasts forecasts, BoardLayers layers, Tiles tiles) {
        this.forecasts = forecasts;
        this.layers = layers;
        this.tiles = tiles;
    }

    /** Before the open screens hear of it, and ask for tiles. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(BoardChanged changed) {
        Board now = forecasts.board();
        Board before = seen.getAndSet(now);
        if (before == null
                || changed.projects().isEmpty()
                || before.list() != now.list()
                || before.frame() != now.frame()) {
            forgetAll();
            return;
        }
        boolean anyChanged = false;
        for (String project : changed.projects()) {
            anyChanged |= looksDifferent(before.project(project), now.project(project));
        }
        if (anyChanged) {
            changed.projects().stream()
                    .filter(one -> looksDifferent(before.project(one), now.project(one)))
                    .forEach(one -> forget(now, one));
            tiles.forget(LayerChanged.everywhere(Layer.DISTRICTS));
            tiles.forget(LayerChanged.everywhere(Layer.AREAS));
        }
    }

    /**
     * A new day may colour anything anew without any report: to be asked before tiles are given.
     */
    void checkDay() {
        Board now = forecasts.board();
        Board before = seen.get();
        if (before == null || !before.statusDate().equals(now.statusDate())) {
            seen.set(now);
            forgetAll();
        }
    }

    private void forgetAll() {
        List.of(Layer.DISTRICTS, Layer.AREAS, Layer.PROJECTS, Layer.LIGHTS)
                .forEach(layer -> tiles.forget(LayerChanged.everywhere(layer)));
    }

    private static boolean looksDifferent(@Nullable ProjectView one, @Nullable ProjectView other) {
        return one == null || other == null || !BoardFacts.look(one).equals(BoardFacts.look(other));
    }

    private void forget(Board board, String project) {
        Bounds box = layers.boxOf(board, project);
        if (box != null) {
            tiles.forget(new LayerChanged(Layer.PROJECTS, box));
            tiles.forget(new LayerChanged(Layer.LIGHTS, box));
        }
    }
}
