/**
 * Database (数据库): where PostgreSQL is, how it is started and stopped, and how several servers hear
 * each other. The only module that touches connections.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package guatu.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
