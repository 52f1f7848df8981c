package guatu.example;

import java.time.LocalDate;

/** First and last day of a milestone, both included. */
record Span(LocalDate start, LocalDate finish) {

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(finish);
    }
}
