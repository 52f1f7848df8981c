package guatu.server.wallmap.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects in the order they are written. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** An object of names and values in turn; null values are left out. */
    static SequencedMap<String, Object> object(@Nullable Object... pairs) {
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                object.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return object;
    }

    static byte[] bytes(Map<String, Object> object) {
        return MAPPER.writeValueAsBytes(object);
    }
}
