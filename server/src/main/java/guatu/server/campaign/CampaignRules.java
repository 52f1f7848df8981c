package guatu.server.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for the campaign and what frames the list (攻坚行动规则). */
@Component
final class CampaignRules {

    private static final int MOST_WORKING_DAYS = 250;
    private static final int MOST_SILENT_DAYS = 366;

    List<Problem> check(CampaignChange change, CampaignBook book) {
        List<Problem> problems = new ArrayList<>();
        if (change.reason().isBlank()) {
            problems.add(Problem.at("campaign.reason.missing", "reason", null));
        }
        if (change.campaign() != null) {
            problems.addAll(checkCampaign(change.campaign()));
        }
        problems.addAll(FrameRules.check(change, book));
        problems.addAll(checkCodes(change));
        return problems;
    }

    private static List<Problem> checkCampaign(Campaign campaign) {
        List<Problem> problems = new ArrayList<>();
        boolean inCalendar =
                WorkingCalendar.covers(campaign.start()) && WorkingCalendar.covers(campaign.end());
        if (!inCalendar || campaign.end().isBefore(campaign.start())) {
            problems.add(
                    Problem.at(
                            "campaign.span.backwards",
                            "campaign.end",
                            campaign.end(),
                            campaign.start()));
        }
        problems.addAll(checkPlanYears(campaign));
        LocalDate fixed = campaign.fixedStatusDate();
        if (fixed != null && (fixed.isBefore(campaign.start()) || !WorkingCalendar.covers(fixed))) {
            problems.add(
                    Problem.at(
                            "campaign.status-date.early",
                            "campaign.fixedStatusDate",
                            fixed,
                            campaign.start()));
        }
        LightSettings s = campaign.settings();
        check("toleranceWorkingDays", s.toleranceWorkingDays(), 0, MOST_WORKING_DAYS, problems);
        check("dueSoonWorkingDays", s.dueSoonWorkingDays(), 0, MOST_WORKING_DAYS, problems);
        check("silentDays", s.silentDays(), 1, MOST_SILENT_DAYS, problems);
        return problems;
    }

    private static List<Problem> checkPlanYears(Campaign campaign) {
        List<Integer> years = campaign.planYears();
        if (years.isEmpty()) {
            return List.of(Problem.at("campaign.plan-years.missing", "campaign.planYears", null));
        }
        List<Problem> problems = new ArrayList<>();
        if (!years.equals(years.stream().distinct().sorted().toList())) {
            problems.add(Problem.at("campaign.plan-years.order", "campaign.planYears", years));
        }
        for (int year : years) {
            if (year < campaign.start().getYear() || year > campaign.end().getYear()) {
                problems.add(
                        Problem.at(
                                "campaign.plan-years.outside",
                                "campaign.planYears",
                                year,
                                campaign.start(),
                                campaign.end()));
            }
        }
        return problems;
    }

    private static void check(
            String setting, int value, int least, int most, List<Problem> problems) {
        if (value < least || value > most) {
            problems.add(Problem.at("campaign.setting.range", setting, value, least, most));
        }
    }

    /** Every code and name is there, and no code stands twice in one change. */
    private static List<Problem> checkCodes(CampaignChange change) {
        List<Problem> problems = new ArrayList<>();
        List<Campaign> campaign = Stream.ofNullable(change.campaign()).collect(Collectors.toList());
        check("campaign", campaign, Campaign::code, Campaign::name, problems);
        check("districts", change.districts(), District::code, District::name, problems);
        check("actions", change.actions(), Action::code, Action::name, problems);
        check("lines", change.lines(), WorkLine::code, WorkLine::name, problems);
        check("areas", change.areas(), Area::code, Area::name, problems);
        check("events", change.events(), OutsideEvent::code, OutsideEvent::name, problems);
        check(
                "classifications",
                change.classifications(),
                Classification::code,
                Classification::name,
                problems);
        check("linked", change.linked(), LinkedCampaign::code, LinkedCampaign::name, problems);
        return problems;
    }

    private static <T> void check(
            String what,
            List<T> facts,
            Function<T, String> code,
            Function<T, String> name,
            List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            String field = what + "[" + i + "]";
            String its = code.apply(facts.get(i));
            if (its.isBlank()) {
                problems.add(Problem.at("campaign.code.missing", field + ".code", null));
            } else if (!seen.add(its)) {
                problems.add(Problem.at("campaign.code.twice", field + ".code", its));
            }
            if (name.apply(facts.get(i)).isBlank()) {
                problems.add(Problem.at("campaign.name.missing", field + ".name", null, its));
            }
        }
    }

    static boolean backwards(LocalDate from, @Nullable LocalDate to) {
        return to != null && to.isBefore(from);
    }
}
