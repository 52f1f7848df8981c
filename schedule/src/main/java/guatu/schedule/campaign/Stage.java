package guatu.schedule.campaign;

import java.time.LocalDate;

/** A stage of a project (期) from its first to its last day. */
public record Stage(String name, LocalDate start, LocalDate finish) {
    /** Refuses a stage that ends before it begins. */
    public Stage {
        if (finish.isBefore(start)) {
            throw new IllegalArgumentException(
                    "stage %s ends on %s before it begins on %s".formatted(name, finish, start));
        }
    }
}
