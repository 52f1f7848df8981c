package guatu.server.exchange.match;

import org.jspecify.annotations.Nullable;

/**
 * What a person said a name means (答复), kept as an alias.
 *
 * @param name as printed
 * @param code of what it means; null: none of ours
 */
public record Answer(What what, String name, @Nullable String code) {}
