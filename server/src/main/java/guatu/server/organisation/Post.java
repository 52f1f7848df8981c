package guatu.server.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post in a unit (岗位): duties belong to it, not to the person who holds it.
 *
 * @param code unique and stable
 * @param name what it is called, such as 施工负责人
 * @param unit code of its unit
 * @param validFrom first day it exists
 * @param validTo last day it exists, or null while it goes on
 */
public record Post(
        String code, String name, String unit, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return Span.covers(validFrom, validTo, day);
    }
}
