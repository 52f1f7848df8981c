package guatu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Every address of a screen opens the one page; files are files; the interface is neither. */
class ScreensTest {

    @TempDir private Path folder;

    @BeforeEach
    void givenTheScreens() throws IOException {
        Files.createDirectory(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "the page");
        Files.writeString(folder.resolve("assets/app-1a2b.js"), "the script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "projects/QD-2022-001", "report/A.1/M03", "nowhere"})
    void anAddressOpenedAsAPageGivesThePage(String path) {
        assertThat(open(path, "text/html,application/xhtml+xml")).isEqualTo("index.html");
    }

    @Test
    void aFileIsTheFile() {
        assertThat(open("assets/app-1a2b.js", "*/*")).isEqualTo("app-1a2b.js");
    }

    @Test
    void aMissingFileAndTheInterfaceAreNotThePage() {
        assertThat(open("assets/gone.js", "*/*")).isNull();
        assertThat(open("api/nowhere", "text/html")).isNull();
        assertThat(open("../secret", "*/*")).isNull();
    }

    private @Nullable String open(String path, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/" + path);
        request.addHeader("Accept", accepted);
        Resource location = new FileSystemResource(folder + "/");
        Screens screens = new Screens();
        screens.setAllowedLocations(location);
        Resource found = screens.resolveResource(request, path, List.of(location), END);
        return found == null ? null : found.getFilename();
    }

    private static final ResourceResolverChain END =
            new ResourceResolverChain() {
                @Override
                public @Nullable Resource resolveResource(
                        @Nullable HttpServletRequest request,
                        String path,
                        List<? extends Resource> locations) {
                    return null;
                }

                @Override
                public @Nullable String resolveUrlPath(
                        String path, List<? extends Resource> locations) {
                    return null;
                }
            };
}
