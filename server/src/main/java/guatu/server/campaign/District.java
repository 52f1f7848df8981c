package guatu.server.campaign;

import java.util.List;

/**
 * A district of the city (区市).
 *
 * @param code six digits of GB/T 2260, such as 370211
 * @param name as in the code table, such as 黄岛区
 * @param aliases other names that lists use for it, such as 西海岸新区
 */
public record District(String code, String name, List<String> aliases) {

    public District {
        aliases = List.copyOf(aliases);
    }
}
