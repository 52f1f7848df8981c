package guatu.server.journal;

/** A reported quantity with how far it had come at the instant asked for (填报及状态). */
public record QuantityState(QuantityReport report, Stage stage) {}
