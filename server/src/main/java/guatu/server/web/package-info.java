/**
 * Web manners (接口约定): problems with a stable code and advice, wording in the caller's language,
 * pages of a list. Open to every module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package guatu.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
