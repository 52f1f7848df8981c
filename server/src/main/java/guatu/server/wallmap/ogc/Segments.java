package guatu.server.wallmap.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Text within addresses (地址编码). */
final class Segments {

    private static final Set<String> OF_THE_PAGE = Set.of("f", "offset");

    private Segments() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The query string without what tells the page and its form. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(one -> !OF_THE_PAGE.contains(one.getKey()))
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
