package guatu.server.exchange.plan;

import guatu.server.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit with the reason why it came to be or ended (单位与变更依据).
 *
 * @param reason of the organisation version that begins with it; null without
 */
public record UnitDraft(Unit unit, @Nullable String reason) {}
