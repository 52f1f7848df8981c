package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.CampaignChange;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.campaign.Level;
import guatu.server.campaign.LightSettings;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.CleanSlate;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A campaign of any city with its list and its reports, and a desk to check at (他市核稿台). */
final class CityDesk {

    private final Callers callers;
    private final CleanSlate slate;
    private final Groundwork ground;
    private final Campaigns campaigns;
    private final List<Map<String, Object>> indicators = new ArrayList<>();
    private final List<Map<String, Object>> quantities = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;

    CityDesk(Callers callers, CleanSlate slate, Groundwork ground, Campaigns campaigns) {
        this.callers = callers;
        this.slate = slate;
        this.ground = ground;
        this.campaigns = campaigns;
    }

    /** A campaign of that city, looked at on that day. */
    CityDesk in(String city, LocalDate today, District... districts) {
        slate.on(today);
        day = today;
        indicators.clear();
        quantities.clear();
        ground.lay();
        Campaign campaign =
                new Campaign(
                        "QD-2022",
                        city + "城市建设攻坚行动",
                        Level.CITY,
                        LocalDate.of(today.getYear(), 1, 1),
                        LocalDate.of(today.getYear() + 2, 12, 31),
                        List.of(today.getYear(), today.getYear() + 1, today.getYear() + 2),
                        today,
                        LightSettings.USUAL,
                        null);
        CampaignChange change =
                new CampaignChange(
                        "按公布的文件",
                        campaign,
                        List.of(districts),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        campaigns.apply(change, Account.console()).orRefuse();
        return this;
    }

    CityDesk list(String lines) {
        ground.list(lines);
        return this;
    }

    /** A sum of a measure by the names that texts call it. */
    CityDesk sum(String name, String unit, String measure, String... synonyms) {
        Map<String, Object> counted = new HashMap<>();
        counted.put("counted", "QUANTITY");
        counted.put("measure", measure);
        return indicator(name, unit, "SUM", counted, synonyms);
    }

    /** An indicator with what is particular to it. */
    CityDesk indicator(
            String name,
            String unit,
            String aggregation,
            Map<String, Object> particular,
            String... synonyms) {
        Map<String, Object> indicator = new HashMap<>(particular);
        indicator.put("code", name);
        indicator.put("name", name);
        indicator.put("nameEn", name);
        indicator.put("aggregation", aggregation);
        indicator.put("unit", unit);
        indicator.put("periods", List.of("YEAR", "MONTHS"));
        indicator.put("validFrom", day.getYear() + "-01-01");
        indicator.put("synonyms", List.of(synonyms));
        indicator.put("reason", "按公布的文件");
        indicators.add(indicator);
        return this;
    }

    CityDesk report(String project, String measure, String printed, String period) {
        quantities.add(
                Map.of(
                        "project", project,
                        "measure", measure,
                        "printed", printed,
                        "period", period,
                        "note", "按公布的文件"));
        return this;
    }

    JsonNode check(String text, @Nullable String place) throws IOException {
        String token = Files.readString(Path.of("target/server-test/console.token")).strip();
        Caller console = callers.stranger().with("Authorization", "Bearer " + token);
        Map<String, Object> file = new HashMap<>();
        file.put("indicators", indicators);
        file.put("quotations", List.of());
        file.put("quantities", quantities);
        file.put("signedOnPaper", "各月月报");
        Answer loaded = console.post("/api/indicators/load", file);
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        String name = URLEncoder.encode("稿", StandardCharsets.UTF_8);
        String query = "?published=" + day + "&title=" + name;
        Answer checked =
                console.upload(
                        "/api/articles" + query + (place == null ? "" : "&place=" + place),
                        "稿.txt",
                        text.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return checked.json();
    }
}
