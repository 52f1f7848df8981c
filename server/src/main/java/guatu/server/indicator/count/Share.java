package guatu.server.indicator.count;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one report adds, and for which days (份额).
 *
 * @param seq the report's place in the journal
 * @param first first day it is true of
 * @param last last day it is true of; it counts in a period that holds both days
 * @param amount in the series' unit
 */
public record Share(long seq, LocalDate first, LocalDate last, BigDecimal amount) {}
