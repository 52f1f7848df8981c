package guatu.server.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A work line (条线), such as 策划把控线.
 *
 * @param code unique and stable
 * @param name as announced
 * @param district code of the district, or null for the city
 * @param open whether the announced list of lines ended in 等, so that there may be more
 */
public record WorkLine(String code, String name, @Nullable String district, boolean open) {}
