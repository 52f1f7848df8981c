package guatu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Projects;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The example campaign goes in like anybody's workbook, out again, and in without a change. */
@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleImportTest {

    private static final Path EXAMPLE = Path.of("../examples/qingdao-2022/qingdao-2022.xlsx");

    private final Projects projects;
    private final Caller console;
    private final Caller office;

    ExampleImportTest(Callers callers, Projects projects) throws IOException {
        this.projects = projects;
        this.console = OfficeCaller.console(callers);
        this.office = OfficeCaller.of(callers, Role.OFFICE);
    }

    @Test
    @Order(1)
    void everyRowOfTheExampleIsAccepted() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.refusals()).isEmpty();
        assertThat(file.state()).isEqualTo("PREVIEW");
        assertThat(projects.current().version()).isZero();
    }

    @Test
    @Order(2)
    void itLoadsInOneGo() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE).apply("ALL", "首次装载");

        assertThat(file.problems()).isEmpty();
        assertThat(file.state()).isEqualTo("DONE");
        assertThat(projects.current().version()).isEqualTo(1);
        assertThat(projects.current().projects()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(projects.current().milestones()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    @Order(3)
    void loadingItTwiceChangesNothing() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE);

        assertThat(file.changes()).isEmpty();
        assertThat(file.count("added")).isZero();
        assertThat(file.count("changed")).isZero();
        assertThat(file.apply("ALL", "再次装载").state()).isEqualTo("DONE");
        assertThat(projects.current().version()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void whatGoesOutComesBackTheSame() throws IOException {
        Answer out = office.get("/api/export.xlsx");
        assertThat(out.status()).isEqualTo(200);
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, out.body());
        var before = projects.current();

        ImportDriver back = new ImportDriver(office).send(file);

        assertThat(back.refusals()).isEmpty();
        assertThat(back.changes()).isEmpty();
        assertThat(back.count("added")).isZero();
        back.apply("ALL", "原样装回");
        assertThat(projects.current()).isSameAs(before);
    }
}
