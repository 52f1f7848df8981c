package guatu.server.project;

import guatu.server.campaign.Level;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A project of the list (项目).
 *
 * @param code unique in the list; with a construction project's own code where it has one (政府投资条例
 *     第十条)
 * @param district code of the district in which it is counted, once, however many areas it touches;
 *     null for a project of the whole city
 * @param actions codes of the actions (攻坚行动) it belongs to
 * @param line code of its work line (条线)
 * @param areas codes of the areas (片区) it lies in
 * @param investmentWan total investment in 万元
 * @param leadUnit the responsible unit (责任单位): of several listed, the first
 * @param supportingUnits units that support (保障) without being responsible; never counted as theirs
 * @param packageCode the package (项目包) it is a part of
 * @param predecessor the project it succeeds (前身项目), whose history stays with it
 * @param planYears the yearly plans it stands on; a project without one is refused
 * @param sample whether it is made up (示例)
 * @param extras columns that no rule knows, kept as they came
 */
public record Project(
        String code,
        String name,
        List<String> aliases,
        Level level,
        Kind kind,
        @Nullable String district,
        List<String> actions,
        @Nullable String line,
        List<String> areas,
        @Nullable Place place,
        @Nullable BigDecimal investmentWan,
        String leadUnit,
        List<String> supportingUnits,
        @Nullable String packageCode,
        @Nullable String predecessor,
        List<Phase> phases,
        List<Building> buildings,
        SortedSet<Integer> planYears,
        List<Promise> promises,
        @Nullable Dormancy dormancy,
        @Nullable String content,
        @Nullable String source,
        boolean sample,
        Map<String, String> extras) {

    /** Copies every collection; equal content is equal whatever it was read from. */
    public Project {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(leadUnit, "leadUnit");
        aliases = List.copyOf(aliases);
        actions = List.copyOf(actions);
        areas = List.copyOf(areas);
        investmentWan = investmentWan == null ? null : Decimals.plain(investmentWan);
        supportingUnits = List.copyOf(supportingUnits);
        phases = List.copyOf(phases);
        buildings = List.copyOf(buildings);
        planYears = Collections.unmodifiableSortedSet(new TreeSet<>(planYears));
        promises = List.copyOf(promises);
        extras = Collections.unmodifiableMap(new TreeMap<>(extras));
    }
}
