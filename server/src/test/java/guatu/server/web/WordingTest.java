package guatu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How numbers and times stand in a sentence. */
class WordingTest {

    private final Wording wording = new Wording();

    @Test
    void timesAreThoseOfTheCampaignsClock() {
        Instant sealed = Instant.parse("2022-12-19T16:30:05Z");

        assertThat(wording.say(Wording.CHINESE, "league.sealed", "c0ffee", 4_997, sealed))
                .isEqualTo("台账封存根：c0ffee（共 4997 条，2022-12-20 00:30）");
        assertThat(wording.say(Locale.ENGLISH, "league.sealed", "c0ffee", 4_997, sealed))
                .isEqualTo("Ledger sealed under root c0ffee (4997 entries, 2022-12-20 00:30)");
    }

    @Test
    void aDecimalStandsAsItWasTyped() {
        assertThat(wording.say(Wording.CHINESE, "league.definition", new BigDecimal("24.470")))
                .endsWith("24.470");
    }

    @Test
    void oneDayIsSaidAsOneInEnglish() {
        assertThat(wording.say(Locale.ENGLISH, "planning.print.slip", 1))
                .isEqualTo("1 working day late");
        assertThat(wording.say(Locale.ENGLISH, "planning.print.slip", 231))
                .isEqualTo("231 working days late");
    }

    @Test
    void aRoleStandsInASentenceByItsName() {
        var roles = new Named(List.of("role.FILLER", "role.HEAD"));

        assertThat(wording.say(Wording.CHINESE, "advice.access.role.missing", "", "", roles))
                .isEqualTo("需要以下角色之一：填报人、单位负责人。");
        assertThat(wording.say(Locale.ENGLISH, "advice.access.role.missing", "", "", roles))
                .isEqualTo("One of these roles is needed: Reporter, Head of unit.");
    }
}
