package guatu.server.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of endpoints and roles, for those who answer for it. */
@RestController
final class PermissionController {

    private final ObjectProvider<Permissions> permissions;

    PermissionController(ObjectProvider<Permissions> permissions) {
        this.permissions = permissions;
    }

    /** The matrix. */
    record Matrix(List<Role> roles, List<Permissions.Endpoint> endpoints) {}

    @Allowed({Role.ADMIN, Role.SECURITY, Role.AUDITOR, Role.AUDIT_ADMIN})
    @GetMapping("/api/permissions")
    Matrix matrix() {
        return new Matrix(List.of(Role.values()), permissions.getObject().all());
    }
}
