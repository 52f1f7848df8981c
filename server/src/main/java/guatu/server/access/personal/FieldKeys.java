package guatu.server.access.personal;

import guatu.server.database.Missed;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The data keys, unwrapped and kept in memory; the newest seals, all open (密钥环). */
@Component
final class FieldKeys {

    /** Of the key for indexes; it never changes, or nothing would be found any more. */
    private static final int INDEX_KEY = 0;

    private final DataKeyRows rows;
    private final MasterKey master;
    private final FieldCipher cipher;
    private volatile @Nullable Map<Integer, DataKey> known;

    FieldKeys(
            DataKeyRows rows,
            MasterKey master,
            @Value("${guatu.personal.cipher:AES}") FieldCipher cipher) {
        this.rows = rows;
        this.master = master;
        this.cipher = cipher;
    }

    /** The key that seals now. */
    DataKey current() {
        Map<Integer, DataKey> keys = keys();
        DataKey newest = keys.values().stream().reduce((_, later) -> later).orElseThrow();
        return newest.id() == INDEX_KEY ? add() : newest;
    }

    /** The key of that number, or null; one that another server made is read first. */
    @Nullable DataKey find(int id) {
        DataKey key = keys().get(id);
        return key != null ? key : read().get(id);
    }

    byte[] indexKey() {
        DataKey key = keys().get(INDEX_KEY);
        if (key == null) {
            throw new IllegalStateException("The key for indexes is missing.");
        }
        return key.key();
    }

    /** A new key, which seals from now on. */
    DataKey add() {
        int id = read().keySet().stream().mapToInt(Integer::intValue).max().orElse(INDEX_KEY) + 1;
        insert(id, cipher, false);
        DataKey key = read().get(id);
        if (key == null) {
            throw new IllegalStateException("Data key " + id + " was made and is not there.");
        }
        return key;
    }

    /** Takes away all keys older than the current one; nothing may be sealed with them any more. */
    int retireOld() {
        int retired = rows.deleteBefore(current().id());
        known = null;
        return retired;
    }

    @EventListener
    void missed(Missed missed) {
        known = null;
    }

    private Map<Integer, DataKey> keys() {
        Map<Integer, DataKey> keys = known;
        return keys == null ? read() : keys;
    }

    private Map<Integer, DataKey> read() {
        Map<Integer, DataKey> keys = unwrapped();
        if (!keys.containsKey(INDEX_KEY)) {
            insert(INDEX_KEY, FieldCipher.AES, true);
            keys = unwrapped();
        }
        known = keys;
        return keys;
    }

    private Map<Integer, DataKey> unwrapped() {
        Map<Integer, DataKey> keys = new TreeMap<>();
        for (DataKeyRows.Row row : rows.all()) {
            byte[] key = master.unwrap(row.id(), row.cipher(), row.wrapped());
            keys.put(row.id(), new DataKey(row.id(), row.cipher(), key));
        }
        return keys;
    }

    private void insert(int id, FieldCipher its, boolean index) {
        byte[] wrapped = master.wrap(id, its, MasterKey.random(its.keyBytes()));
        rows.insert(new DataKeyRows.Row(id, its, wrapped, index));
    }
}
