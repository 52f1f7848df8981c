package guatu.example;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One report on a milestone (填报), as a row of the sheet 填报. */
record Report(
        Kind kind,
        LocalDate on,
        @Nullable Integer percent,
        @Nullable LocalDate expected,
        String blockedBy,
        String note) {

    /** What is reported, and its word in the sheet. */
    enum Kind {
        STARTED("开工"),
        PROGRESS("进展"),
        FINISHED("完成"),
        BLOCKED("受阻"),
        EXPECTED("预计完成");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        static Kind of(String chinese) {
            return Stream.of(values())
                    .filter(kind -> kind.chinese.equals(chinese))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no report " + chinese));
        }
    }

    static Report started(LocalDate on) {
        return new Report(Kind.STARTED, on, null, null, "", "");
    }

    static Report finished(LocalDate on) {
        return new Report(Kind.FINISHED, on, null, null, "", "");
    }

    static Report progress(LocalDate on, int percent, @Nullable LocalDate expected, String note) {
        return new Report(Kind.PROGRESS, on, percent, expected, "", note);
    }

    static Report expected(LocalDate on, LocalDate expected, String note) {
        return new Report(Kind.EXPECTED, on, null, expected, "", note);
    }

    static Report blocked(LocalDate on, String by) {
        return new Report(Kind.BLOCKED, on, null, null, by, "");
    }
}
