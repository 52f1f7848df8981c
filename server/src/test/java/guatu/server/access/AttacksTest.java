package guatu.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Photos;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is thrown at the server from outside: it refuses, tells why, and goes on serving. The data
 * and their sources are in {@code src/test/resources/attacks}.
 */
@ServerTest
class AttacksTest {

    private static final Path DATA = Path.of("src/test/resources/attacks");
    private static final Set<String> AT_WORK = Set.of("READING", "CHECKING", "APPLYING");
    private static final int GLANCES = 600;

    private final Callers callers;

    AttacksTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (String path : List.of("/", "/api/health", "/api/me", "/api/nothing", "/nothing.js")) {
            Answer answer = callers.stranger().get(path);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy).as(path).contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(policy).doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void traceIsRefused() {
        assertThat(callers.stranger().send("TRACE", "/api/health", "text/plain", "").status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void activeContentIsNoEvidence() {
        Caller filler = callers.loggedIn("uploader", Role.FILLER);
        Map<String, String> active =
                Map.of(
                        "a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "a.png", "<html><script>alert(1)</script></html>",
                        "a.jpg",
                                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                        "a.pdf", "GIF89a/*<script>alert(1)</script>*/");
        active.forEach((name, content) -> {
            Answer answer = filler.upload("/api/evidence", name, content.getBytes(UTF_8));
            assertThat(answer.problems()).as(name).containsExactly("journal.evidence.type");
        });
    }

    @Test
    void aPictureThatIsAPageAsWellIsSavedAsAPicture() throws IOException {
        Caller filler = callers.loggedIn("polyglot", Role.FILLER);
        byte[] page = "<script>alert(1)</script>".getBytes(UTF_8);
        byte[] photo = Photos.plain(5, 4);
        byte[] both = Arrays.copyOf(photo, photo.length + page.length);
        System.arraycopy(page, 0, both, photo.length, page.length);
        Answer kept = filler.upload("/api/evidence", "现场.html", both);
        assertThat(kept.at("/name")).isEqualTo("现场.html.jpg");
        Answer seen = filler.get("/api/evidence/" + kept.at("/hash"));
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** 60,000 by 60,000 by its head, which is all there is. */
    @Test
    void aPictureThatUnfoldsWithoutEndIsNoEvidence() {
        Caller filler = callers.loggedIn("unfolding", Role.FILLER);
        byte[] head =
                HexFormat.of()
                        .parseHex(
                                "89504e470d0a1a0a0000000d494844520000ea600000ea6008060000008f4ff0a1");
        assertThat(filler.upload("/api/evidence", "a.png", head).problems())
                .containsExactly("journal.evidence.pixels");
    }

    /** A megabyte that becomes three hundred, in the one map file that is a text in a zip. */
    @Test
    void aMapFileThatUnfoldsWithoutEndIsRefused() throws IOException {
        Caller office = callers.loggedIn("kmz-office", Role.OFFICE);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            byte[] blank = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        Answer refused =
                office.upload("/api/map/preview?layer=streets", "a.kmz", bomb.toByteArray());
        assertThat(refused.problems()).containsExactly("map.file.too-large");
    }

    /** The endpoint is the same, so its rules are. */
    @Test
    void anAddressWithParametersInItsPathIsTheSameAddress() {
        Caller filler = callers.loggedIn("matrix", Role.FILLER);
        Answer plain = filler.get("/api/me");
        Answer odd = filler.get("/api;x=1/me");
        assertThat(odd.text()).isEqualTo(plain.text());
        assertThat(odd.header("Cache-Control")).isEqualTo("no-store");
        assertThat(filler.get("/api;x=1/audit").status()).isEqualTo(403);
    }

    @Test
    void aNameThatClimbsStaysAName() throws IOException {
        Caller filler = callers.loggedIn("climbing", Role.FILLER);
        byte[] photo = Photos.plain(3, 2);
        Answer kept = filler.upload("/api/evidence", "..\\../../etc/passwd.jpg", photo);
        assertThat(kept.at("/name")).isEqualTo("passwd.jpg");
        for (String path :
                List.of(
                        "/api/evidence/..%2f..%2fetc%2fpasswd",
                        "/..%2f..%2fetc%2fpasswd",
                        "/assets/..%2f..%2fapplication.yaml",
                        "/%2e%2e/%2e%2e/etc/passwd")) {
            Answer answer = filler.get(path);
            assertThat(answer.text()).as(path).doesNotContain("root:", "guatu_app");
        }
    }

    @Test
    void aFieldThatIsNotAskedForIsRefused() {
        Caller office = callers.loggedIn("assigner", Role.OFFICE);
        Answer answer =
                office.post(
                        "/api/accounts",
                        "{\"login\":\"mass\",\"name\":\"m\",\"roles\":[\"FILLER\"],\"unit\":null,"
                                + "\"mustChangePassword\":false}");
        assertThat(answer.status()).isEqualTo(400);
    }

    /** 318 files of the JSON test suite: none takes the server down or is answered by a fault. */
    @Test
    void noJsonMakesTheServerFail() throws IOException {
        List<String> faults = new ArrayList<>();
        Caller caller = callers.stranger();
        int tried = 0;
        try (ZipInputStream files =
                new ZipInputStream(Files.newInputStream(DATA.resolve("json-test-suite.zip")))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Answer answer =
                        caller.send("POST", "/api/login", "application/json", files.readAllBytes());
                tried++;
                if (answer.status() != 400) {
                    faults.add(file.getName() + ": " + answer.status());
                }
            }
        }
        assertThat(tried).isEqualTo(318);
        assertThat(faults).isEmpty();
    }

    /** 515 naughty strings: as text to look for and as a login, found in no statement. */
    @Test
    void noStringMakesTheServerFail() throws IOException {
        Caller audit = callers.loggedIn("naughty", Role.AUDIT_ADMIN);
        List<String> faults = new ArrayList<>();
        JsonNode strings;
        try (InputStream file = Files.newInputStream(DATA.resolve("naughty-strings.json"))) {
            strings = new JsonMapper().readTree(file);
        }
        for (JsonNode string : strings) {
            String encoded = URLEncoder.encode(string.asString(), UTF_8);
            Answer answer = audit.get("/api/audit?text=" + encoded + "&login=" + encoded);
            if (answer.status() >= 500) {
                faults.add(string + ": " + answer.status());
            }
        }
        assertThat(strings.size()).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    /** Fuzzed, crashing and bombing files are read to an end or refused; the server goes on. */
    @Test
    void noFileTakesTheServerDown() throws IOException {
        Caller office = callers.loggedIn("bombed", Role.OFFICE);
        List<String> faults = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(DATA.resolve("workbooks"))) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(35);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Answer sent = office.upload("/api/imports", name, Files.readAllBytes(file));
            if (sent.status() >= 500 || (sent.status() == 200 && !ends(office, sent.at("/id")))) {
                faults.add(name + ": " + sent.status());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(callers.stranger().get("/api/health").status()).isEqualTo(200);
    }

    private static boolean ends(Caller office, String id) {
        for (int i = 0; i < GLANCES; i++) {
            String state = office.get("/api/imports/" + id).at("/state");
            if (!AT_WORK.contains(state)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }
}
