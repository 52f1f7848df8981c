package guatu.server.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area (片区), such as 张村河片区.
 *
 * @param code unique and stable
 * @param name as announced
 * @param kind such as 历史城区, 低效片区, 产业片区
 * @param aliases other names that lists use for it
 * @param leadUnit code of the unit that answers for it, or null
 * @param districts codes of the districts it lies in
 * @param boundaryWkt its outline, WGS 84 longitude and latitude, or null when not surveyed
 */
public record Area(
        String code,
        String name,
        String kind,
        List<String> aliases,
        @Nullable String leadUnit,
        List<String> districts,
        @Nullable String boundaryWkt) {

    public Area {
        aliases = List.copyOf(aliases);
        districts = List.copyOf(districts);
    }
}
