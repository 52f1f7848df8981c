package guatu.server.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The districts of the city (区市) as GB/T 2260 has them, with the names that lists use instead.
 * 西海岸新区 is no unit of GB/T 2260: it stands for 370211 黄岛区.
 */
final class Districts {

    private static final String FILE = "/districts.csv";

    private Districts() {}

    /** Those of the code table, each replaced by the stored one of the same code. */
    static List<District> with(Collection<District> stored) {
        Map<String, District> byCode = new TreeMap<>();
        codeTable().forEach(district -> byCode.put(district.code(), district));
        stored.forEach(district -> byCode.put(district.code(), district));
        return List.copyOf(byCode.values());
    }

    private static List<District> codeTable() {
        var stream = Objects.requireNonNull(Districts.class.getResourceAsStream(FILE));
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Districts::district).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static District district(String line) {
        String[] cells = line.split(",", -1);
        return new District(cells[0], cells[1], List.of(cells[2].split(";")));
    }
}
