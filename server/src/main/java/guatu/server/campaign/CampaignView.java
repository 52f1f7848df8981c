package guatu.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The campaign as the screens need it (攻坚行动视图).
 *
 * @param day the status date is the day-th day of the campaign, from 1
 * @param days length of the campaign in calendar days
 * @param nonWorkingDays days off from its first day until a year after its last, 调休 applied
 */
record CampaignView(
        String code,
        String name,
        Level level,
        LocalDate start,
        LocalDate end,
        List<Integer> planYears,
        long day,
        long days,
        LocalDate statusDate,
        boolean statusDateFixed,
        LightSettings settings,
        List<ActionView> actions,
        List<LineView> lines,
        List<AreaView> areas,
        List<DistrictView> districts,
        List<EventView> events,
        List<ClassificationView> classifications,
        List<LinkedCampaign> linked,
        List<TotalView> declared,
        List<LocalDate> nonWorkingDays) {

    record ActionView(
            String code, String name, @Nullable String district, List<String> cityActions) {}

    record LineView(
            String code,
            String name,
            @Nullable String district,
            @Nullable Integer declared,
            int counted,
            int unassigned) {}

    record AreaView(String code, String name, String kind, List<String> districts) {}

    record DistrictView(String code, String name) {}

    /** Working days left until the event's first day, counted from the status date on. */
    record EventView(String code, String name, LocalDate from, LocalDate to, int workingDaysLeft) {}

    record ClassificationView(
            String code,
            String name,
            String kind,
            int declared,
            int known,
            List<String> members,
            boolean incomplete,
            String tag) {}

    /** The sentence says the difference in words, such as 未归线 14 项; empty when there is none. */
    record TotalView(
            String scope,
            DeclaredTotal.What what,
            int declared,
            int counted,
            int difference,
            String sentence) {}
}
