package guatu.server.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the chain of command (单位), as it stands from a date on.
 *
 * @param code unique and stable
 * @param name full name
 * @param shortName as printed where room is short
 * @param aliases other names that lists use for it
 * @param kind what it is
 * @param parent code of the unit above, or null at the top
 * @param district code of the district it belongs to, or null for the city
 * @param validFrom first day it exists in this form
 * @param validTo last day it exists, or null while it goes on
 */
public record Unit(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String district,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return Span.covers(validFrom, validTo, day);
    }
}
