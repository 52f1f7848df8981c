package guatu.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Entry;
import guatu.server.journal.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on from a standing equals what all entries say together, or it says that it cannot. */
class StandingTest {

    private static final Instant NOON = Instant.parse("2022-12-19T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 19);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 11, 20221219})
    void goingOnEqualsReadingAllAnew(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Entry> all = new ArrayList<>();
            Standing standing = Standing.NONE;
            int went = 0;
            for (int i = 0; i < 12; i++) {
                Entry entry =
                        entry(
                                ReportKind.values()[random.nextInt(6)],
                                DAY.plusDays(i / 2 - random.nextInt(2)),
                                NOON.plusSeconds(i),
                                random.nextInt(101),
                                random.nextBoolean() ? DAY.plusDays(random.nextInt(60)) : null);
                all.add(entry);
                Standing next = standing.goneOn(List.of(entry));
                standing = Standing.of(all);
                if (next != null) {
                    went++;
                    assertThat(next).as("seed %d, %s", seed, all).isEqualTo(standing);
                }
            }
            assertThat(went).isPositive();
        }
    }

    @Test
    void whatMayBeInItAlreadyIsReadAnew() {
        Entry entry = entry(ReportKind.PROGRESS, DAY, NOON, 40, null);
        assertThat(Standing.of(List.of(entry)).goneOn(List.of(entry))).isNull();
    }

    @Test
    void anEarlierDayIsReadAnew() {
        Entry today = entry(ReportKind.PROGRESS, DAY, NOON, 40, null);
        Entry before = entry(ReportKind.STARTED, DAY.minusDays(3), NOON.plusSeconds(1), 0, null);
        assertThat(Standing.of(List.of(today)).goneOn(List.of(before))).isNull();
    }

    private static Entry entry(
            ReportKind kind,
            LocalDate day,
            Instant recordedAt,
            int percent,
            @Nullable LocalDate expected) {
        String words =
                switch (kind) {
                    case PROGRESS -> percent + "%";
                    case BLOCKED -> "by=征地";
                    default -> "";
                };
        LocalDate finish = kind == ReportKind.EXPECTED ? DAY : expected;
        String line =
                "VR/M1 %s %s %s %s"
                        .formatted(kind, day, words, finish == null ? "" : "expected=" + finish);
        return Boards2022.entry(line, 1, recordedAt);
    }
}
