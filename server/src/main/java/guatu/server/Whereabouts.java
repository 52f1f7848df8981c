package guatu.server;

import guatu.server.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the launcher and the command line where the server is (运行位置): its address and its process
 * stand in the data folder as long as it runs.
 */
@Component
final class Whereabouts implements DisposableBean {

    private static final String ADDRESS = "server.address";
    private static final String PROCESS = "server.pid";

    private final DataFolder folder;
    private final Environment environment;

    Whereabouts(DataFolder folder, Environment environment) {
        this.folder = folder;
        this.environment = environment;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            write(PROCESS, Long.toString(ProcessHandle.current().pid()));
            write(ADDRESS, "http://localhost:" + port);
        }
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(folder.path().resolve(ADDRESS));
        Files.deleteIfExists(folder.path().resolve(PROCESS));
    }

    private void write(String name, String text) {
        Path file = folder.path().resolve(name);
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
    }
}
