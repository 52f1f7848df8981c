/**
 * Organisation (组织指挥体系): units, posts and their holders over time, with versions. A post is not a
 * person: what is owed stays with the post and passes to the successor.
 */
@ApplicationModule(allowedDependencies = {"database", "access", "web"})
@NullMarked
package guatu.server.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
