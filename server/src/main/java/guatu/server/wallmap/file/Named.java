package guatu.server.wallmap.file;

import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Things found by code, by name, or by place (编码、名称、位置). */
final class Named {

    private static final String COMMUNITIES = "map/qingdao-communities.csv";

    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Neighbours places = new Neighbours();

    Named(List<MapFeature> features) {
        for (MapFeature feature : features) {
            Object code = feature.properties().get("code");
            Object name = feature.properties().get("name");
            Shape shape = feature.shape();
            if (code == null) {
                continue;
            }
            put(code.toString(), name == null ? null : name.toString());
            if (shape != null && shape.kind() == Kind.POLYGON) {
                places.add(code.toString(), JtsShapes.geometry(shape));
            }
        }
    }

    /** The streets and communities of the city as the statistics office codes them, if it is it. */
    Named withCommunitiesOf(List<MapFeature> districts) {
        boolean isQingdao = districts.stream().anyMatch(one -> one.id().startsWith("3702"));
        if (isQingdao) {
            try {
                new ClassPathResource(COMMUNITIES)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(",", 2))
                        .forEach(line -> put(line[0], line[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("The communities cannot be read.", e);
            }
        }
        return this;
    }

    private void put(String code, @Nullable String name) {
        byCode.put(Links.key(code), code);
        if (name != null) {
            byName.merge(Links.key(name), code, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** The code of what a text names, or else of what a shape lies in; null for nothing. */
    @Nullable String of(@Nullable String told, Shape shape) {
        if (told != null) {
            String key = Links.key(told);
            String found = byCode.getOrDefault(key, byName.getOrDefault(key, ""));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return places.only(shape);
    }
}
