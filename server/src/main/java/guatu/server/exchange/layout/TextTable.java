package guatu.server.exchange.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files of this module: lines of values between tabs, # for remarks (数据文件). */
public final class TextTable {

    private TextTable() {}

    /** The rows of a file beside the exchange package. */
    public static List<List<String>> rows(String name) {
        String path = "/guatu/server/exchange/" + name;
        try (InputStream in = TextTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + path + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in one value, separated by |. */
    public static List<String> names(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
    }
}
