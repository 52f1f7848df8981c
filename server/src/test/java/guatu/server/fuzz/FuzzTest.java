package guatu.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser on its corpus and on some mutations: no hang beyond ten seconds, no crash, no more
 * than 256 MB. {@code ./guatu test fuzz TARGET} looks for longer, led by coverage.
 */
class FuzzTest {

    private static final String MEMORY = "-Xmx256m";
    private static final int MUTATIONS = 12;
    private static final long SEED = 20221219;

    @ParameterizedTest
    @EnumSource
    void noFileHangsNoneCrashesNoneTakesMoreThanItsMemory(FuzzTarget target) throws Exception {
        Process run = inJavaOfItsOwn(target);
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as("%s: %s", target, said).isZero();
    }

    private static Process inJavaOfItsOwn(FuzzTarget target) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzRun.class.getName(),
                        target.name(),
                        Integer.toString(MUTATIONS),
                        Long.toString(SEED))
                .redirectErrorStream(true)
                .start();
    }
}
