package guatu.schedule.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.Holidays;
import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.network.RelationType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a project's milestones are forecast from plan, reports and relations. */
class ForecastTest {
    private static final String VR = "株洲路 VR 园";

    private final WorkingCalendar calendar = Holidays.calendar();

    @Test
    void aPlanThatNothingPushesIsForecastAsPlanned() {
        Forecast forecast = on("2022-09-01", foundation(), topping(), delivery()).forecast();

        assertThat(forecast.get("封顶").finish()).isEqualTo("2022-10-31");
        assertThat(forecast.get("封顶").slipDays()).isZero();
        assertThat(forecast.get("封顶").reason()).isEqualTo(new Reason.Planned(day("2022-10-31")));
        assertThat(forecast.get("交付").reason()).isEqualTo(new Reason.Planned(day("2022-12-20")));
    }

    @Test
    void aLateExpectationMovesItsSuccessorsAndTellsWhy() {
        Forecast planned = on("2022-09-01", foundation(), topping(), delivery()).forecast();

        Forecast late =
                planned.redate(List.of(foundation().with(Progress.expected(day("2022-11-04")))));

        assertThat(late.get("基础").slipDays()).isEqualTo(15);
        assertThat(late.get("封顶").start()).isEqualTo("2022-11-07");
        assertThat(late.get("封顶").finish()).isEqualTo("2022-11-21");
        assertThat(late.get("封顶").slipDays()).isEqualTo(15);
        assertThat(late.get("封顶").critical()).isFalse();
        assertThat(late.why("封顶")).extracting(WhyStep::milestone).containsExactly("封顶", "封顶", "基础");
        assertThat(late.why("封顶").getLast().reason())
                .isEqualTo(new Reason.Reported(day("2022-11-04")));
    }

    @Test
    void roomInThePlanAbsorbsADelay() {
        Forecast forecast =
                on(
                                "2022-09-01",
                                foundation().with(Progress.expected(day("2022-10-20"))),
                                topping(),
                                delivery())
                        .forecast();

        assertThat(forecast.get("封顶").slipDays()).isEqualTo(4);
        assertThat(forecast.get("交付").finish()).isEqualTo("2022-12-20");
        assertThat(forecast.get("交付").slipDays()).isZero();
    }

    @Test
    void whatIsNotFinishedIsNeverForecastBeforeTheStatusDate() {
        Forecast forecast = on("2022-12-28", foundation(), topping(), delivery()).forecast();

        assertThat(forecast.get("交付").finish()).isAfterOrEqualTo("2022-12-28");
        assertThat(forecast.get("基础").start()).isEqualTo("2022-12-28");
        assertThat(forecast.get("基础").reason()).isEqualTo(new Reason.StatusDate(day("2022-12-28")));
    }

    @Test
    void anActualDateNeverMoves() {
        Milestone done = foundation().with(Progress.finished(day("2022-09-30")));
        Forecast forecast = on("2022-10-10", done, topping(), delivery()).forecast();

        assertThat(forecast.get("基础").finish()).isEqualTo("2022-09-30");
        assertThat(forecast.get("基础").reason()).isEqualTo(new Reason.Actual(day("2022-09-30")));
        assertThat(forecast.get("基础").critical()).isFalse();
        assertThat(forecast.get("封顶").start())
                .as("not earlier than planned")
                .isEqualTo("2022-10-17");
    }

    @Test
    void remainingWorkIsCountedFromTheStatusDate() {
        Milestone half =
                topping().with(Progress.started(day("2022-10-17")).percent(50)).lasting(11);
        Forecast forecast = on("2022-10-31", foundation(), half, delivery()).forecast();

        assertThat(forecast.get("封顶").start()).isEqualTo("2022-10-17");
        assertThat(forecast.get("封顶").finish()).isEqualTo("2022-11-08");
        assertThat(forecast.get("封顶").reason())
                .isEqualTo(new Reason.Remaining(6, day("2022-10-31")));
    }

    @Test
    void aMustByDateShowsAsNegativeFloatAndMovesNothing() {
        Milestone held = delivery().constrained(null, day("2022-12-09"));
        Forecast forecast = on("2022-09-01", foundation(), topping(), held).forecast();

        assertThat(forecast.get("交付").finish()).isEqualTo("2022-12-20");
        assertThat(forecast.get("交付").floatDays()).isEqualTo(-7);
        assertThat(forecast.get("交付").critical()).isTrue();
    }

    @Test
    void anOutsideEventHoldsTheLateDateOfWhatIsCountedBackFromIt() {
        CampaignPlan plan =
                CampaignPlan.on(calendar, day("2022-09-01"))
                        .add(topping())
                        .event(new OutsideEvent("开幕", day("2022-11-18")))
                        .countBack(new CountBack("封顶", "开幕", 10, LagUnit.WORKING))
                        .build();

        assertThat(plan.forecast().get("封顶").lateFinish()).isEqualTo("2022-10-31");
    }

    @Test
    void aLoopIsNamedInOrderAndStopsOnlyItsOwnProject() {
        CampaignPlan plan =
                CampaignPlan.on(calendar, day("2022-09-01"))
                        .add(Milestone.point("甲", "环", day("2022-10-10")))
                        .add(Milestone.point("乙", "环", day("2022-10-11")))
                        .add(Milestone.point("丙", "环", day("2022-10-12")))
                        .add(delivery())
                        .relate(MilestoneRelation.finishStart("甲", "乙"))
                        .relate(MilestoneRelation.finishStart("乙", "丙"))
                        .relate(MilestoneRelation.finishStart("丙", "甲"))
                        .relate(MilestoneRelation.finishStart("丙", "交付"))
                        .build();
        Forecast forecast = plan.forecast();

        assertThat(forecast.loops()).containsExactly(List.of("甲", "乙", "丙"));
        assertThat(forecast.find("甲")).isNull();
        assertThat(forecast.get("交付").finish()).isEqualTo("2022-12-20");
    }

    @Test
    void relationsAreCountedInDays() {
        assertThat(finishOf(RelationType.FS, 0, LagUnit.WORKING)).isEqualTo("2022-09-30");
        assertThat(finishOf(RelationType.FS, 3, LagUnit.WORKING)).isEqualTo("2022-10-10");
        assertThat(finishOf(RelationType.FS, 3, LagUnit.CALENDAR)).isEqualTo("2022-10-03");
        assertThat(finishOf(RelationType.SS, 0, LagUnit.WORKING)).isEqualTo("2022-09-26");
        assertThat(finishOf(RelationType.SS, 2, LagUnit.WORKING)).isEqualTo("2022-09-28");
        assertThat(finishOf(RelationType.FF, -1, LagUnit.WORKING)).isEqualTo("2022-09-29");
        assertThat(finishOf(RelationType.SF, 4, LagUnit.WORKING)).isEqualTo("2022-09-30");
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsDated() {
        CampaignPlan plan =
                CampaignPlan.on(calendar, day("2022-09-01"))
                        .add(delivery())
                        .add(delivery())
                        .add(Milestone.point("久远", VR, day("0222-12-20")))
                        .add(Milestone.point("漫长", VR, day("2022-12-20")).lasting(365_000))
                        .relate(MilestoneRelation.finishStart("没有", "交付"))
                        .relate(MilestoneRelation.finishStart("交付", "交付"))
                        .countBack(new CountBack("交付", "开幕", 3, LagUnit.WORKING))
                        .build();

        assertThat(plan.problems())
                .extracting(PlanProblem::code)
                .containsExactlyInAnyOrder(
                        PlanProblem.Code.DUPLICATE_ID,
                        PlanProblem.Code.DATE_OUT_OF_RANGE,
                        PlanProblem.Code.DAYS_OUT_OF_RANGE,
                        PlanProblem.Code.UNKNOWN_MILESTONE,
                        PlanProblem.Code.SELF_RELATION,
                        PlanProblem.Code.UNKNOWN_EVENT);
        assertThat(plan.forecast().get("交付").finish()).isEqualTo("2022-12-20");
    }

    /** The finish of an inspection point tied to work of 2022-09-26 to 30. */
    private LocalDate finishOf(RelationType type, int lag, LagUnit unit) {
        Milestone work = Milestone.span("外墙", VR, day("2022-09-26"), day("2022-09-30"));
        Milestone point = Milestone.point("验收", VR, day("2022-09-01"));
        CampaignPlan plan =
                CampaignPlan.on(calendar, day("2022-09-01"))
                        .add(work)
                        .add(point)
                        .relate(new MilestoneRelation("外墙", "验收", type, lag, unit))
                        .build();
        return plan.forecast().get("验收").finish();
    }

    private CampaignPlan on(String status, Milestone... milestones) {
        var plan = CampaignPlan.on(calendar, day(status));
        for (Milestone milestone : milestones) {
            plan.add(milestone);
        }
        return plan.relate(MilestoneRelation.finishStart("基础", "封顶"))
                .relate(MilestoneRelation.finishStart("封顶", "交付"))
                .build();
    }

    private static Milestone foundation() {
        return Milestone.span("基础", VR, day("2022-09-05"), day("2022-10-14"));
    }

    private static Milestone topping() {
        return Milestone.span("封顶", VR, day("2022-10-17"), day("2022-10-31"));
    }

    private static Milestone delivery() {
        return Milestone.point("交付", VR, day("2022-12-20"));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
