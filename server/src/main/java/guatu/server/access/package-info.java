/** Access (账号与权限): accounts, roles, sessions, the audit trail, and who may call which endpoint. */
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package guatu.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
