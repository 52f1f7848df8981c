package guatu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server itself calls nobody, however the address is written (OWASP SSRF Prevention). */
class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]"
            })
    void thisMachineIsCalledOnlyWhereItWasNamed(String host) throws IOException {
        assertThat(Destination.forbidden(host, false)).contains("leads to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "2852039166",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "100.100.100.200",
                "[64:ff9b::6464:64c8]",
                "224.0.0.1"
            })
    void whatTellsSecretsOrAnswersOnItsLinkAloneNeverIs(String host) throws IOException {
        assertThat(Destination.forbidden(host, true)).contains("leads to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.30.40", "192.168.1.10", "203.0.113.7", "[2001:db8::1]"})
    void servicesOfTheHouseAndOfOthersAre(String host) throws IOException {
        assertThat(Destination.forbidden(host, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void thisMachineIsWhereItWasNamed(String host) throws IOException {
        assertThat(Destination.forbidden(host, true)).isNull();
    }
}
