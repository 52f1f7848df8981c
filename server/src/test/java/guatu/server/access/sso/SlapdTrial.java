package guatu.server.access.sso;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Signs in against Debian's slapd (真实目录服务试登录), {@code ./guatu test directory}: one of its own on
 * free ports, with a certificate of an authority made for it; by LDAPS and by StartTLS, and what
 * must be refused.
 */
public final class SlapdTrial {

    private static final String BASE = "dc=qingdao,dc=example";
    private static final String READER = "cn=guatu," + BASE;
    private static final String HOST = "slapd.qingdao.example";

    private static final String CONFIGURATION =
            """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile %1$s/slapd.pid
            TLSCACertificateFile %1$s/ca.pem
            TLSCertificateFile %1$s/server.pem
            TLSCertificateKeyFile %1$s/server.key
            disallow bind_anon
            database mdb
            suffix "dc=qingdao,dc=example"
            directory %1$s/db
            rootdn "cn=guatu,dc=qingdao,dc=example"
            rootpw reader-of-the-house
            """;

    private static final String PEOPLE =
            """
            dn: dc=qingdao,dc=example
            objectClass: domain
            dc: qingdao

            dn: uid=shibei-cg,dc=qingdao,dc=example
            objectClass: inetOrgPerson
            uid: shibei-cg
            cn: shibei-cg
            sn: shibei-cg
            userPassword: Shibei-2022-chengguan
            """;

    private final Path work;
    private boolean holds = true;

    private SlapdTrial(Path work) {
        this.work = work;
    }

    /** Argument: a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        SlapdTrial trial = new SlapdTrial(Path.of(arguments[0]).toAbsolutePath());
        trial.run();
        System.exit(trial.holds ? 0 : 1);
    }

    private void run() throws Exception {
        Files.createDirectories(work);
        Path here = Files.createTempDirectory(work, "slapd");
        Files.createDirectories(here.resolve("db"));
        certificates(here);
        Path configuration = here.resolve("slapd.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(here));
        Files.writeString(here.resolve("people.ldif"), PEOPLE);
        call(here, "/usr/sbin/slapadd", "-f", "slapd.conf", "-l", "people.ldif");
        int plain = freePort();
        int secure = freePort();
        String urls = "ldap://0.0.0.0:" + plain + " ldaps://0.0.0.0:" + secure;
        Process slapd = start(here, "/usr/sbin/slapd", "-f", "slapd.conf", "-d", "0", "-h", urls);
        try {
            await(plain);
            tryAll(here, plain, secure);
        } finally {
            slapd.destroy();
            slapd.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void tryAll(Path here, int plain, int secure) {
        String authority = here.resolve("ca.pem").toString();
        for (String url : List.of("ldaps://127.0.0.2:" + secure, "ldap://127.0.0.2:" + plain)) {
            expect(url, authority, "shibei-cg", "Shibei-2022-chengguan", "shibei-cg");
            expect(url, authority, "shibei-cg", "shibei-2022-chengguan", "nobody");
            expect(url, authority, "shibei-*", "Shibei-2022-chengguan", "nobody");
            expect(url, authority, "shibei-cg", "", "nobody");
            expect(url, "", "shibei-cg", "Shibei-2022-chengguan", "not trusted");
        }
        for (String url : List.of("ldaps://127.0.0.3:" + secure, "ldap://127.0.0.3:" + plain)) {
            expect(url, authority, "shibei-cg", "Shibei-2022-chengguan", "not trusted");
        }
    }

    private void expect(String url, String authority, String name, String password, String who) {
        LdapSettings settings =
                new LdapSettings(url, READER, "reader-of-the-house", BASE, "uid", authority);
        String found;
        try {
            String named = new LdapDirectory(settings).nameOf(name, password);
            found = named == null ? "nobody" : named;
        } catch (SignOnException refused) {
            found = "not trusted";
        }
        boolean same = found.equals(who);
        holds &= same;
        System.out.printf(
                "%-4s %-26s %-10s %-24s %s%n", same ? "ok" : "NO", url, name, password, found);
    }

    /** An authority, and a certificate of it for 127.0.0.2 alone. */
    private static void certificates(Path here) throws IOException, InterruptedException {
        Files.writeString(here.resolve("names"), "subjectAltName=IP:127.0.0.2,DNS:" + HOST);
        String[][] calls = {
            {
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:3072",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=Authority of the house",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem"
            },
            {
                "openssl",
                "req",
                "-newkey",
                "rsa:3072",
                "-nodes",
                "-subj",
                "/CN=" + HOST,
                "-keyout",
                "server.key",
                "-out",
                "server.csr"
            },
            {
                "openssl",
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                "names",
                "-out",
                "server.pem"
            }
        };
        for (String[] call : calls) {
            call(here, call);
        }
    }

    private static void call(Path here, String... words) throws IOException, InterruptedException {
        Process process = start(here, words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + said);
        }
    }

    private static Process start(Path here, String... words) throws IOException {
        return new ProcessBuilder(words).directory(here.toFile()).redirectErrorStream(true).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws IOException {
        for (int i = 0; i < 100; i++) {
            try (var _ = new Socket("127.0.0.2", port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        throw new IOException("slapd does not answer.");
    }
}
