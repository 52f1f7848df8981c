package guatu.server.campaign;

import guatu.server.web.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns the campaign into what the screens need. */
@Component
final class CampaignViews {

    private final Campaigns campaigns;
    private final ObjectProvider<ListCount> list;
    private final Wording wording;

    CampaignViews(Campaigns campaigns, ObjectProvider<ListCount> list, Wording wording) {
        this.campaigns = campaigns;
        this.list = list;
        this.wording = wording;
    }

    CampaignView view() {
        Campaign campaign = campaigns.current();
        LocalDate statusDate = campaigns.statusDate();
        return new CampaignView(
                campaign.code(),
                campaign.name(),
                campaign.level(),
                campaign.start(),
                campaign.end(),
                campaign.planYears(),
                daysThrough(campaign.start(), statusDate),
                daysThrough(campaign.start(), campaign.end()),
                statusDate,
                campaign.fixedStatusDate() != null,
                campaign.settings(),
                actions(statusDate),
                lines(),
                areas(),
                districts(),
                events(statusDate),
                classifications(),
                campaigns.linked(),
                totals(),
                nonWorkingDays(campaign));
    }

    /** Plans reach beyond the campaign's end. */
    private List<LocalDate> nonWorkingDays(Campaign campaign) {
        return campaign.start()
                .datesUntil(campaign.end().plusYears(1))
                .filter(day -> !campaigns.calendar().isWorkingDay(day))
                .toList();
    }

    private static long daysThrough(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Those on the list of actions on the status date. */
    private List<CampaignView.ActionView> actions(LocalDate day) {
        return campaigns.actions().stream()
                .filter(action -> action.isOnListOn(day))
                .map(a ->
                        new CampaignView.ActionView(
                                a.code(), a.name(), a.district(), a.cityActions()))
                .toList();
    }

    private List<CampaignView.LineView> lines() {
        return balance().lines().stream()
                .map(line ->
                        new CampaignView.LineView(
                                line.line().code(),
                                line.line().name(),
                                line.line().district(),
                                line.declared(),
                                line.counted(),
                                line.unassigned()))
                .toList();
    }

    private List<CampaignView.TotalView> totals() {
        return balance().totals().stream().map(this::total).toList();
    }

    private CampaignView.TotalView total(TotalBalance.Total total) {
        DeclaredTotal declared = total.declared();
        boolean isTasks = declared.what() == DeclaredTotal.What.TASKS;
        String key = isTasks ? "campaign.total.unassigned" : "campaign.total.difference";
        String sentence =
                total.difference() == 0
                        ? ""
                        : wording.say(key, declared.count(), total.counted(), total.difference());
        return new CampaignView.TotalView(
                declared.scope(),
                declared.what(),
                declared.count(),
                total.counted(),
                total.difference(),
                sentence);
    }

    private TotalBalance balance() {
        ListCount counted = list.getIfAvailable(() -> (_, _) -> 0);
        return new TotalBalance(campaigns.lines(), campaigns.declaredTotals(), counted);
    }

    private List<CampaignView.AreaView> areas() {
        return campaigns.areas().stream()
                .map(a -> new CampaignView.AreaView(a.code(), a.name(), a.kind(), a.districts()))
                .toList();
    }

    private List<CampaignView.DistrictView> districts() {
        return campaigns.districts().stream()
                .map(d -> new CampaignView.DistrictView(d.code(), d.name()))
                .toList();
    }

    private List<CampaignView.EventView> events(LocalDate day) {
        return campaigns.events().stream()
                .map(e ->
                        new CampaignView.EventView(
                                e.code(),
                                e.name(),
                                e.from(),
                                e.to(),
                                campaigns.calendar().workingDaysLeft(day, e.from())))
                .toList();
    }

    private List<CampaignView.ClassificationView> classifications() {
        return campaigns.classifications().stream()
                .map(c ->
                        new CampaignView.ClassificationView(
                                c.code(),
                                c.name(),
                                c.kind(),
                                c.declared(),
                                c.known(),
                                c.members(),
                                c.incomplete(),
                                c.tag()))
                .toList();
    }
}
