package guatu.schedule.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.Holidays;
import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.network.RelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reports one after the other leave the campaign as if all of it were dated anew. */
class RedatingAPlanTest {
    private static final long SEED = 20220701;
    private static final LocalDate STATUS = LocalDate.of(2022, 7, 1);
    private static final int MILESTONES = 90;

    private final WorkingCalendar calendar = Holidays.calendar();

    @Test
    void aThousandReportsGiveTheForecastOfTheWholePlan() {
        var random = new SplittableRandom(SEED);
        Forecast forecast = plan(random).forecast();
        for (int report = 0; report < 1_000; report++) {
            forecast = forecast.redate(List.of(reported(forecast, random)));
            if (report % 20 == 0) {
                assertThat(forecast.all())
                        .as("seed %d, report %d", SEED, report)
                        .isEqualTo(forecast.plan().forecast().all());
            }
        }
    }

    @Test
    void noUnfinishedMilestoneIsForecastBeforeTheStatusDateAndNoActualMoves() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            Forecast forecast = plan(random).forecast();
            for (MilestoneForecast milestone : forecast.all()) {
                Progress progress = forecast.plan().milestones().get(milestone.id()).progress();
                if (progress.actualFinish() == null) {
                    assertThat(milestone.finish()).isAfterOrEqualTo(STATUS);
                } else {
                    assertThat(milestone.finish()).isEqualTo(progress.actualFinish());
                }
                assertThat(milestone.start()).isBeforeOrEqualTo(milestone.finish());
            }
        }
    }

    @Test
    void everyWalkBackEndsAtACauseThatIsNoRelation() {
        Forecast forecast = plan(new SplittableRandom(SEED)).forecast();
        for (MilestoneForecast milestone : forecast.all()) {
            List<WhyStep> why = forecast.why(milestone.id());

            assertThat(why.getFirst().milestone()).isEqualTo(milestone.id());
            assertThat(why.getLast().reason()).isNotInstanceOf(Reason.Driven.class);
        }
    }

    @Test
    void aBaselineKeepsItsDatesAndShowsWhatMovedSince() {
        Forecast planned = plan(new SplittableRandom(SEED)).forecast();
        Baseline baseline = Baseline.of("年初", planned);
        Milestone last = planned.plan().milestones().get("M3");
        LocalDate later = calendar.add(planned.get("M3").finish(), 7);

        Forecast late = planned.redate(List.of(last.with(Progress.expected(later))));

        assertThat(baseline.against(planned)).allMatch(v -> v.finishDays() == 0);
        assertThat(baseline.against(late))
                .contains(
                        new Baseline.Variance(
                                "M3",
                                calendar.workingDaysBetween(
                                        planned.get("M3").start(), late.get("M3").start()),
                                7));
    }

    private CampaignPlan plan(SplittableRandom random) {
        var plan = CampaignPlan.on(calendar, STATUS);
        for (int m = 0; m < MILESTONES; m++) {
            plan.add(milestone(m, random));
        }
        for (int m = 1; m < MILESTONES; m++) {
            for (int r = random.nextInt(3); r > 0; r--) {
                plan.relate(relation(random.nextInt(Math.max(0, m - 12), m), m, random));
            }
        }
        plan.event(new OutsideEvent("国庆", LocalDate.of(2022, 10, 1)));
        plan.countBack(new CountBack("M40", "国庆", 15, LagUnit.CALENDAR));
        return plan.build();
    }

    private Milestone milestone(int m, SplittableRandom random) {
        LocalDate finish = STATUS.plusDays(random.nextInt(-120, 400));
        String project = "P" + m / 10;
        boolean point = random.nextBoolean();
        Milestone milestone =
                point
                        ? Milestone.point("M" + m, project, finish)
                        : Milestone.span(
                                "M" + m, project, finish.minusDays(random.nextInt(90)), finish);
        return random.nextInt(4) == 0
                ? milestone.with(progress(random))
                : milestone.constrained(
                        random.nextInt(9) == 0 ? finish.minusDays(20) : null,
                        random.nextInt(9) == 0 ? finish : null);
    }

    private static Progress progress(SplittableRandom random) {
        LocalDate past = STATUS.minusDays(random.nextInt(100));
        return switch (random.nextInt(4)) {
            case 0 -> Progress.finished(past);
            case 1 -> Progress.started(past);
            case 2 -> Progress.started(past).percent(random.nextInt(100));
            default -> Progress.expected(STATUS.plusDays(random.nextInt(200)));
        };
    }

    private static MilestoneRelation relation(int from, int to, SplittableRandom random) {
        return new MilestoneRelation(
                "M" + from,
                "M" + to,
                RelationType.values()[random.nextInt(4)],
                random.nextInt(-5, 15),
                LagUnit.values()[random.nextInt(2)]);
    }

    private static Milestone reported(Forecast forecast, SplittableRandom random) {
        var milestones = new ArrayList<>(forecast.plan().milestones().values());
        return milestones.get(random.nextInt(milestones.size())).with(progress(random));
    }
}
