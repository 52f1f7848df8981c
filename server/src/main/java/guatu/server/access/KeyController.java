package guatu.server.access;

import guatu.server.access.personal.BrokenSealException;
import guatu.server.access.personal.KeyRotation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing the key of personal data while the server runs. */
@RestController
final class KeyController {

    private final KeyRotation rotation;
    private final Audit audit;

    KeyController(KeyRotation rotation, Audit audit) {
        this.rotation = rotation;
        this.audit = audit;
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/api/keys/rotation")
    KeyRotation.Rotated rotate(Account account) throws BrokenSealException {
        KeyRotation.Rotated rotated = rotation.rotate();
        audit.record(account, AuditAction.KEYS_ROTATED, "key " + rotated.key(), rotated.toString());
        return rotated;
    }
}
