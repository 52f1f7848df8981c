package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.Guatu;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** From left to right: a module may use those before it, never those after it. */
    private static final List<String> ORDER =
            List.of(
                    "web",
                    "database",
                    "access",
                    "organisation",
                    "campaign",
                    "ledger",
                    "journal",
                    "project",
                    "forecast",
                    "indicator",
                    "publication",
                    "wallmap",
                    "exchange",
                    "planning");

    private final ApplicationModules modules = ApplicationModules.of(Guatu.class);

    @Test
    void modulesKeepToTheirBoundariesAndHaveNoCycles() {
        modules.verify();
    }

    @Test
    void everyModuleNamesTheModulesItMayUseAndTheyStandBeforeIt() throws Exception {
        for (var module : modules) {
            String name = module.getIdentifier().toString();
            assertThat(ORDER).contains(name);
            ApplicationModule declared =
                    Class.forName("guatu.server." + name + ".package-info")
                            .getAnnotation(ApplicationModule.class);
            assertThat(declared).as("@ApplicationModule of %s", name).isNotNull();
            assertThat(declared.allowedDependencies())
                    .as("allowedDependencies of %s", name)
                    .isSubsetOf(ORDER.subList(0, ORDER.indexOf(name)));
        }
    }
}
