package guatu.server.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a directory who somebody is. */
class LdapDirectoryTest {

    private static DirectoryOfTheHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = new DirectoryOfTheHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static LdapDirectory directory() throws SignOnException {
        return new LdapDirectory(house.settings());
    }

    @Test
    void theRightPasswordNamesWhoeverItIs() throws Exception {
        assertThat(directory().nameOf("shibei-cg", "Shibei-2022-chengguan")).isEqualTo("shibei-cg");
        // A directory does not mind capitals; the account is that of its own spelling.
        assertThat(directory().nameOf("SHIBEI-CG", "Shibei-2022-chengguan")).isEqualTo("shibei-cg");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnEmptyPasswordNameNobody() throws Exception {
        assertThat(directory().nameOf("shibei-cg", "shibei-2022-chengguan")).isNull();
        assertThat(directory().nameOf("shibei-xx", "Shibei-2022-chengguan")).isNull();
        // Most directories answer an empty password with success: it is a bind as nobody.
        assertThat(directory().nameOf("shibei-cg", "")).isNull();
    }

    @Test
    void whatIsTypedIsAValueAndNoFilter() throws Exception {
        assertThat(house.people()).containsExactlyInAnyOrder("shibei-cg", "wang*");
        for (String typed :
                new String[] {"shibei-*", "*", "shibei-cg)(uid=*", "\\2a", "a\u0000b"}) {
            assertThat(directory().nameOf(typed, "Shibei-2022-chengguan")).as(typed).isNull();
        }
        assertThat(directory().nameOf("wang*", "A-star-in-the-name-1")).isEqualTo("wang*");
    }

    @Test
    void anotherMachineIsNotSpokenToWithoutTls() throws Exception {
        LdapSettings plain = house.settings();
        // Named otherwise, as if it were another machine.
        String address = "127.0.0.2";
        LdapSettings elsewhere =
                new LdapSettings(
                        plain.url().replace("localhost", address),
                        plain.reader(),
                        plain.readerPassword(),
                        plain.base(),
                        plain.attribute(),
                        "");
        assertThatThrownBy(() ->
                        new LdapDirectory(elsewhere).nameOf("shibei-cg", "Shibei-2022-chengguan"))
                .isInstanceOf(SignOnException.class);
    }

    /** Loopback is no exception: the library's own check lets every number of this machine pass. */
    @Test
    void theCertificateMustNameTheHostThatWasAsked(@TempDir Path folder) throws Exception {
        CertificateOfTheHouse certificate = CertificateOfTheHouse.of("ip:127.0.0.2", folder);
        SSLServerSocketFactory sockets = certificate.context().getServerSocketFactory();
        try (DirectoryOfTheHouse secure =
                new DirectoryOfTheHouse(
                        InMemoryListenerConfig.createLDAPSConfig("secure", 0, sockets))) {
            LdapDirectory named =
                    new LdapDirectory(secure.byTls("127.0.0.2", certificate.authority()));
            assertThat(named.nameOf("shibei-cg", "Shibei-2022-chengguan")).isEqualTo("shibei-cg");

            for (String other : new String[] {"127.0.0.3", "127.0.0.1", "localhost"}) {
                LdapDirectory elsewhere =
                        new LdapDirectory(secure.byTls(other, certificate.authority()));
                assertThatThrownBy(() -> elsewhere.nameOf("shibei-cg", "Shibei-2022-chengguan"))
                        .as(other)
                        .isInstanceOf(SignOnException.class);
            }
        }
    }

    @Test
    void settingsThatCannotWorkAreTold() {
        LdapSettings web = new LdapSettings("https://ldap", "", "", "dc=a", "uid", "");
        assertThatThrownBy(() -> new LdapDirectory(web)).hasMessageContaining("ldaps://");
        LdapSettings nowhere = new LdapSettings("ldaps://ldap", "", "", "", "uid", "");
        assertThatThrownBy(() -> new LdapDirectory(nowhere)).hasMessageContaining("LDAP_BASE");
    }
}
