package guatu.server.indicator;

/**
 * Figures may have changed: reports were taken in up to a place in the journal (指标已更新).
 *
 * @param position checkpoint of the journal
 */
public record FiguresChanged(long position) {}
