package guatu.server;

import guatu.server.database.Maintenance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application (挂图). */
@SpringBootApplication
public class Guatu {

    /** Runs the server until it is told to stop. */
    public static void main(String[] arguments) {
        if (Maintenance.knows(arguments)) {
            System.exit(Maintenance.run(arguments));
        }
        SpringApplication.run(Guatu.class, arguments);
    }
}
