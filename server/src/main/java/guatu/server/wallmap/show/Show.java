package guatu.server.wallmap.show;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A show that walls follow (投屏).
 *
 * @param code six digits that stand on the wall and are typed by whoever leads
 * @param revision grows with every scene
 * @param driver name of whoever set the scene last; null before anybody did
 */
record Show(
        String code,
        int revision,
        Scene scene,
        @Nullable String driver,
        @Nullable Instant drivenAt) {}
