/**
 * The project list with its versions (项目清单): projects, packages, phases, buildings, milestones,
 * relations and promised quantities.
 *
 * <p>The only writer of the schema {@code project}. Whatever is derived from the list, such as
 * dates and lights, is not kept here.
 */
@ApplicationModule(
        allowedDependencies = {"web", "database", "access", "organisation", "campaign", "journal"})
@NullMarked
package guatu.server.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
