package guatu.server.campaign;

import java.time.LocalDate;
import java.util.List;

/** The campaign of the source page, for tests. */
final class CampaignFacts {

    static final LocalDate START = LocalDate.of(2022, 1, 1);

    private CampaignFacts() {}

    static Campaign qingdao() {
        return new Campaign(
                "QD-2022",
                "青岛市城市更新和城市建设三年攻坚行动",
                Level.CITY,
                START,
                LocalDate.of(2024, 12, 31),
                List.of(2022, 2023, 2024),
                LocalDate.of(2022, 12, 19),
                LightSettings.USUAL,
                null);
    }

    static CampaignChange nothing() {
        return CampaignChange.because("按公布的文件");
    }

    static Action cityAction(String code, String name, LocalDate from) {
        return new Action(code, name, null, from, null, List.of());
    }

    static CampaignChange actions(Action... actions) {
        CampaignChange n = nothing();
        return new CampaignChange(
                n.reason(),
                null,
                List.of(),
                List.of(actions),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static CampaignChange lines(List<WorkLine> lines, List<DeclaredTotal> totals) {
        return new CampaignChange(
                "市北区公布", null, List.of(), List.of(), lines, totals, List.of(), List.of(), List.of(),
                List.of());
    }

    static CampaignChange events(OutsideEvent... events) {
        return new CampaignChange(
                "省政府公布",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(events),
                List.of(),
                List.of());
    }

    static CampaignChange classifications(Classification... classifications) {
        return new CampaignChange(
                "按公布的文件",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(classifications),
                List.of());
    }

    static CampaignChange linked(LinkedCampaign... linked) {
        return new CampaignChange(
                "按公布的文件",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(linked));
    }
}
