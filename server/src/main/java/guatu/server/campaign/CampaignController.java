package guatu.server.campaign;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The campaign and its thresholds. */
@RestController
final class CampaignController {

    private final Campaigns campaigns;
    private final CampaignViews views;

    CampaignController(Campaigns campaigns, CampaignViews views) {
        this.campaigns = campaigns;
        this.views = views;
    }

    /**
     * Thresholds of the lights, and the status date when it is to be fixed.
     *
     * @param statusDate null lets it follow the calendar
     */
    record Settings(
            int toleranceWorkingDays,
            int dueSoonWorkingDays,
            int silentDays,
            @Nullable LocalDate statusDate) {}

    @Allowed
    @GetMapping("/api/campaign")
    CampaignView campaign() {
        return views.view();
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/campaign/settings")
    CampaignView settings(@RequestBody Settings settings, Account account) {
        LightSettings lights =
                new LightSettings(
                        settings.toleranceWorkingDays(),
                        settings.dueSoonWorkingDays(),
                        settings.silentDays());
        Campaign changed = campaigns.current().with(lights, settings.statusDate());
        campaigns.apply(CampaignChange.because("修改阈值和数据日期").with(changed), account).orRefuse();
        return views.view();
    }
}
