package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.journal.Accrual;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.Periods;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Series;
import guatu.server.journal.Signatures;
import guatu.server.journal.Stage;
import guatu.server.project.Groundwork;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random reports, corrections, withdrawals, signatures, returns, locks, re-openings and rebuilds; a
 * naive model beside says what must be refused and what every district must count, now and as known
 * on every instant passed.
 */
@ServerTest
class RandomMonthsTest {

    private static final long SEED = 20_221_220;
    private static final int ACTS = 400;
    private static final List<String> DISTRICTS = List.of("370202", "370203", "370212");
    private static final int PROJECTS = 6;
    private static final int MONTHS = 4;
    private static final Account HEAD =
            new Account("gs-head", "局长", Set.of(Role.HEAD), "GS", false);
    private static final Account OFFICE =
            new Account("office", "指挥部办公室", Set.of(Role.OFFICE), null, false);

    private final Page2022 page;
    private final Indicators indicators;
    private final Quantities quantities;
    private final Periods periods;
    private final Signatures signatures;
    private final TestClock clock;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, List<Revision>> slots = new LinkedHashMap<>();
    private final Set<String> locked = new HashSet<>();
    private final Map<Instant, Map<String, BigDecimal>> counts = new TreeMap<>();
    private final Map<String, Integer> done = new TreeMap<>();

    RandomMonthsTest(
            Groundwork ground,
            Quantities quantities,
            Indicators indicators,
            Periods periods,
            Signatures signatures,
            Clock clock) {
        this.indicators = indicators;
        this.quantities = quantities;
        this.periods = periods;
        this.signatures = signatures;
        this.clock = (TestClock) clock;
        this.page = new Page2022(ground, quantities, indicators);
    }

    private static final class Revision {

        private final QuantityReport report;
        private Stage stage = Stage.FILLED;

        Revision(QuantityReport report) {
            this.report = report;
        }
    }

    @Test
    void everyCountIsThatOfANaiveRecountWhateverIsLockedOrRebuilt() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < PROJECTS; i++) {
            list.append("RM-%d 项目%d district=%s\n".formatted(i, i, district(i)));
        }
        page.list(list.toString()).sum("改造面积", "平方米");
        for (int i = 0; i < ACTS; i++) {
            clock.pass(Duration.ofHours(1 + random.nextInt(30)));
            act(i);
            counts.put(clock.instant(), recount());
        }

        assertThat(done)
                .as("seed %d", SEED)
                .containsKeys(
                        "reported",
                        "corrected",
                        "signed",
                        "accepted",
                        "sent back",
                        "locked",
                        "reopened",
                        "refused in a locked month",
                        "rebuilt");
        counts.forEach(this::compare);
        indicators.rebuild();
        counts.forEach(this::compare);
    }

    private void act(int number) {
        int project = random.nextInt(PROJECTS);
        Period month = Period.month(LocalDate.of(2022, 1 + random.nextInt(MONTHS), 1));
        String slot = project + " " + month.from();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> report(project, month, slot);
            case 3, 4 -> step(slot, Stage.SIGNED, HEAD, null);
            case 5, 6 -> step(slot, Stage.ACCEPTED, OFFICE, null);
            case 7 -> step(slot, Stage.SENT_BACK, OFFICE, "与佐证不符");
            case 8 -> lockOrReopen(district(project), month);
            default -> {
                if (number % 4 == 0) {
                    indicators.rebuild();
                    told("rebuilt");
                } else {
                    acceptAll(district(project), month);
                }
            }
        }
    }

    private void report(int project, Period month, String slot) {
        List<Revision> revisions = slots.computeIfAbsent(slot, key -> new ArrayList<>());
        QuantityReport before = revisions.isEmpty() ? null : revisions.getLast().report;
        boolean withdraws = before != null && random.nextInt(6) == 0;
        Outcome<List<QuantityReport>> kept =
                quantities.appendAll(
                        List.of(quantity(project, month, before, withdraws)), Account.console());
        if (locked.contains(span(district(project), month))) {
            assertThat(codes(kept)).containsExactly("journal.period.locked");
            told("refused in a locked month");
            return;
        }
        revisions.add(new Revision(kept.orRefuse().getFirst()));
        told(before == null ? "reported" : "corrected");
    }

    private NewQuantity quantity(
            int project, Period month, @Nullable QuantityReport before, boolean withdraws) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000));
        return new NewQuantity(
                "RM-" + project,
                null,
                district(project),
                null,
                null,
                "改造面积",
                withdraws ? null : value,
                "平方米",
                value + "平方米",
                month,
                Accrual.FLOW,
                Series.PROGRESS,
                null,
                List.of(),
                "GS-1",
                "GS",
                before == null ? null : before.id(),
                before == null ? null : "复核更正");
    }

    private void step(String slot, Stage stage, Account by, @Nullable String reason) {
        List<Revision> revisions = slots.getOrDefault(slot, List.of());
        if (revisions.isEmpty()) {
            return;
        }
        Revision last = revisions.getLast();
        List<String> expected = new ArrayList<>();
        boolean follows =
                switch (stage) {
                    case FILLED -> false;
                    case SIGNED -> last.stage == Stage.FILLED;
                    case ACCEPTED -> last.stage == Stage.SIGNED;
                    case SENT_BACK -> last.stage == Stage.FILLED || last.stage == Stage.SIGNED;
                };
        if (!follows) {
            expected.add("journal.step.order");
        }
        if (locked.contains(span(last.report.figure().district(), last.report.figure().period()))) {
            expected.add("journal.period.locked");
        }
        var outcome = signatures.step(last.report.id(), stage, by, reason);
        assertThat(codes(outcome)).isEqualTo(expected);
        if (expected.isEmpty()) {
            last.stage = stage;
            told(stage.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private void acceptAll(String district, Period month) {
        slots.forEach((slot, revisions) -> {
            boolean its = slot.endsWith(" " + month.from());
            if (its
                    && !revisions.isEmpty()
                    && district.equals(revisions.getLast().report.figure().district())) {
                step(slot, Stage.SIGNED, HEAD, null);
                step(slot, Stage.ACCEPTED, OFFICE, null);
            }
        });
    }

    private void lockOrReopen(String district, Period month) {
        String span = span(district, month);
        if (locked.contains(span)) {
            periods.reopen(district, month, OFFICE, "漏报补报").orRefuse();
            locked.remove(span);
            told("reopened");
            return;
        }
        boolean open =
                slots.values().stream()
                        .filter(revisions -> !revisions.isEmpty())
                        .map(List::getLast)
                        .filter(last -> district.equals(last.report.figure().district()))
                        .filter(last -> last.report.figure().period().equals(month))
                        .anyMatch(last -> last.stage != Stage.ACCEPTED);
        var outcome = periods.lock(district, month, OFFICE);
        assertThat(codes(outcome)).isEqualTo(open ? List.of("journal.lock.open") : List.of());
        if (!open) {
            locked.add(span);
            told("locked");
        }
    }

    /** Of each slot the newest revision that was not sent back, whatever its signatures. */
    private Map<String, BigDecimal> recount() {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (List<Revision> revisions : slots.values()) {
            revisions.reversed().stream()
                    .filter(one -> one.stage != Stage.SENT_BACK)
                    .findFirst()
                    .filter(one -> one.report.figure().value() != null)
                    .ifPresent(one ->
                            sums.merge(
                                    one.report.figure().district(),
                                    one.report.figure().value(),
                                    BigDecimal::add));
        }
        return sums;
    }

    private void compare(Instant instant, Map<String, BigDecimal> sums) {
        for (String district : DISTRICTS) {
            Question question =
                    new Question(
                            "改造面积", Place.district(district), Page2022.YEAR, instant, Side.RESULT);
            BigDecimal value = indicators.answer(question).orRefuse().value();
            assertThat(value == null ? BigDecimal.ZERO : value)
                    .as("%s as known at %s, seed %d", district, instant, SEED)
                    .isEqualByComparingTo(sums.getOrDefault(district, BigDecimal.ZERO));
        }
    }

    private void told(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private static String district(int project) {
        return DISTRICTS.get(project % DISTRICTS.size());
    }

    private static String span(@Nullable String district, Period month) {
        return district + " " + month.from();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Problem::code).toList();
    }
}
