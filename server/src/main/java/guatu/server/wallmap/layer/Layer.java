package guatu.server.wallmap.layer;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the map (图层). Its name in lower case stands in addresses and in tiles.
 *
 * <p>Layers read from the board follow the list and its reports; stored ones come from files and
 * from drawing. Dense layers begin at neighbourhood zoom: at overview a city is shaded, not dotted.
 */
public enum Layer {
    /** 区市, shaded by their share on time. */
    DISTRICTS(0, false, false),
    /** 街道和镇. */
    STREETS(8, true, false),
    /** 片区, with the light over their projects. */
    AREAS(8, false, false),
    /** 项目 as the list places them: points, lines, areas. */
    PROJECTS(10, false, false),
    /** 亮灯: every project's light at its label point. */
    LIGHTS(0, false, false),
    /** 线性工程分段, such as a greenway's sections by district. */
    WORKS(9, true, false),
    /** 楼栋. */
    BUILDINGS(13, true, false),
    /** 地块. */
    PARCELS(12, true, false),
    /** 房屋 with their households: personal data (个人信息保护法第四条). */
    HOUSES(15, true, true),
    /** 其他图形. */
    OTHERS(9, true, false);

    private final int leastZoom;
    private final boolean stored;
    private final boolean personal;

    Layer(int leastZoom, boolean stored, boolean personal) {
        this.leastZoom = leastZoom;
        this.stored = stored;
        this.personal = personal;
    }

    /** The name in addresses and tiles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From which zoom on it is drawn. */
    public int leastZoom() {
        return leastZoom;
    }

    /** Whether its features are rows of their own; else they are read from the board. */
    public boolean isStored() {
        return stored;
    }

    /** Whether an account, or with null anybody, may see it. */
    public boolean isOpenTo(@Nullable Account account) {
        return !personal
                || (account != null && account.isAny(Role.OFFICE, Role.HEAD, Role.AUDITOR));
    }

    /**
     * The layer of that code.
     *
     * @throws RefusedException when there is none, or it is not open to the account
     */
    public static Layer openTo(String code, @Nullable Account account) {
        Layer layer = of(code);
        if (layer == null) {
            throw RefusedException.notFound(Problem.at("map.no-layer", "layers", code, codes()));
        }
        if (!layer.isOpenTo(account)) {
            throw RefusedException.forbidden(Problem.at("map.layer-closed", "layers", code));
        }
        return layer;
    }

    private static String codes() {
        return Arrays.stream(values()).map(Layer::code).collect(Collectors.joining(", "));
    }

    /** The layer of that code, or null. */
    public static @Nullable Layer of(String code) {
        return Arrays.stream(values())
                .filter(layer -> layer.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
