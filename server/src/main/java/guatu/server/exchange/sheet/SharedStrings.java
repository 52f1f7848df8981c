package guatu.server.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(@Nullable InputStream part, Limits limits)
            throws IOException, XMLStreamException {
        if (part == null) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        try (InputStream in = part) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(Xml.richText(xml, "si"));
                    if (strings.size() > limits.cells()) {
                        throw UnreadableException.of("cells", null, limits.cells());
                    }
                }
            }
        }
        return strings;
    }
}
