package guatu.document.word;

import guatu.document.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part as the text it is, so that it can be changed in places and stay as it was everywhere
 * else. It was parsed once and is well-formed; nothing outside it is ever fetched.
 *
 * @param text the part, decoded
 * @param charset as it came
 * @param prefixes namespace by prefix, as declared anywhere in it
 */
record XmlPart(String text, Charset charset, Map<String, String> prefixes) {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XmlPart read(byte[] bytes, String fileName) throws UnreadableException {
        Map<String, String> prefixes = new HashMap<>();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw UnreadableException.of("damaged", fileName);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    declare(xml, prefixes);
                }
            }
        } catch (XMLStreamException notXml) {
            throw UnreadableException.of("damaged", fileName);
        }
        Charset charset = charset(bytes);
        return new XmlPart(new String(bytes, charset), charset, Map.copyOf(prefixes));
    }

    private static void declare(XMLStreamReader xml, Map<String, String> prefixes) {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            prefixes.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
    }

    /** Office writes UTF-8; UTF-16 is allowed and always carries its mark. */
    private static Charset charset(byte[] bytes) {
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return little
                ? StandardCharsets.UTF_16LE
                : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    byte[] bytes(String changed) {
        return changed.getBytes(charset);
    }

    /** The prefix of WordprocessingML with its colon, or null when it has none here. */
    @Nullable String wordPrefix() {
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            boolean word = entry.getValue().equals(WORD) || entry.getValue().equals(STRICT_WORD);
            if (word) {
                return entry.getKey().isEmpty() ? "" : entry.getKey() + ":";
            }
        }
        return null;
    }

    boolean isStrict() {
        return prefixes.containsValue(STRICT_WORD);
    }

    /** The prefixes bound to a namespace, with their colon. */
    boolean isBound(String qualified, String namespace) {
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon);
        return namespace.equals(prefixes.get(prefix));
    }
}
