package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an operator is warned of before it costs a report (持久性检查). */
class DurabilityTest {

    private static final String THREE = "jdbc:postgresql://a:5432,b:5432,c:5432/guatu";

    @Test
    void severalServersWithoutSynchronousReplicationAreARisk() {
        assertThat(Durability.risks(true, "on", "on", "on", ""))
                .containsExactly(DurabilityRisk.REPLICATION);
        assertThat(DurabilityRisk.REPLICATION.sentence()).contains("synchronous_mode_strict");
        assertThat(Durability.risks(true, "on", "on", "local", "*")).hasSize(1);
        assertThat(Durability.risks(true, "on", "on", "on", "ANY 1 (a,b)")).isEmpty();
    }

    @Test
    void oneServerNeedsNoStandbyButWhatIsWrittenMustBeOnTheDisk() {
        assertThat(Durability.risks(false, "on", "on", "on", "")).isEmpty();
        assertThat(Durability.risks(false, "off", "off", "off", "")).hasSize(3);
    }

    @Test
    void ofSeveralServersTheLeadingOneIsEnteredAndADeadLineGivenUp() {
        DatabaseAddress address = new DatabaseAddress(THREE, "owner", "secret").watchful(30);
        assertThat(address.url())
                .isEqualTo(
                        THREE
                                + "?connectTimeout=5&tcpKeepAlive=true&socketTimeout=30"
                                + "&ApplicationName=guatu&logServerErrorDetail=false"
                                + "&targetServerType=primary");
        assertThat(new DatabaseAddress("jdbc:postgresql://a/g", "o", "s").namesSeveral()).isFalse();
    }

    @Test
    void whatTheOperatorWroteIntoTheAddressStands() {
        String own = "jdbc:postgresql://a/guatu?socketTimeout=90";
        assertThat(new DatabaseAddress(own, "owner", "secret").watchful(30).url())
                .isEqualTo(
                        own
                                + "&connectTimeout=5&tcpKeepAlive=true"
                                + "&ApplicationName=guatu&logServerErrorDetail=false");
    }
}
