package guatu.server.planning;

import java.time.LocalDate;

/** First and last day of a milestone in a baseline (基线日期). */
record BaselineSpan(String milestone, LocalDate start, LocalDate finish) {}
