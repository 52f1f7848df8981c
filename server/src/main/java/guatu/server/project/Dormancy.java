package guatu.server.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project that slept (停工沉睡), e.g. "'沉睡'长达10余年".
 *
 * @param printed the length as printed, kept word for word: "10余年" is a lower bound and never
 *     becomes "10年"
 * @param stoppedBeforeOrIn the latest year in which work can have stopped
 * @param restartedOn the day work was taken up again (复工)
 */
public record Dormancy(
        String printed, @Nullable Integer stoppedBeforeOrIn, @Nullable LocalDate restartedOn) {}
