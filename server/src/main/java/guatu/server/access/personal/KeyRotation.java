package guatu.server.access.personal;

import guatu.server.database.RowScope;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Changes the data key while the server runs (密钥轮换): a new key seals from now on, every cell under
 * an older one is sealed anew, then the older keys are destroyed.
 */
@Component
public final class KeyRotation {

    private final FieldKeys keys;
    private final List<SealedColumn> columns;

    KeyRotation(FieldKeys keys, List<SealedColumn> columns) {
        this.keys = keys;
        this.columns = columns;
    }

    /**
     * What became of it.
     *
     * @param key number of the new key
     * @param cells how many were sealed anew
     * @param retired how many older keys were destroyed
     */
    public record Rotated(int key, int cells, int retired) {}

    /** Rotates once; a cell that does not open stops it before any key is destroyed. */
    public Rotated rotate() throws BrokenSealException {
        DataKey next = RowScope.asServer(keys::add);
        int cells = 0;
        for (SealedColumn column : columns) {
            cells += column.sealAnew();
        }
        return new Rotated(next.id(), cells, RowScope.asServer(keys::retireOld));
    }
}
