package guatu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/**
 * The text of a Word file as its reader sees it (Word 正文): the body, the notes it refers to,
 * headers and footers, a line each paragraph and each row of a table.
 */
final class WordText {

    private static final String DOCUMENT = "/officeDocument";

    private WordText() {}

    static String of(Path file) throws IOException {
        try (OPCPackage word = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart main = null;
            for (PackageRelationship relation : word.getRelationships()) {
                if (relation.getRelationshipType().endsWith(DOCUMENT)) {
                    main = word.getPart(relation);
                }
            }
            if (main == null) {
                throw new IOException("no Word document");
            }
            return text(main);
        } catch (OpenXML4JException | XMLStreamException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private static String text(PackagePart main)
            throws IOException, XMLStreamException, InvalidFormatException {
        WordBody body = new WordBody(false, Set.of());
        read(main, body);
        StringBuilder text = new StringBuilder(body.text());
        Set<String> edges = new LinkedHashSet<>();
        for (PackageRelationship relation : main.getRelationships()) {
            String type = relation.getRelationshipType();
            boolean note = type.endsWith("/footnotes") || type.endsWith("/endnotes");
            boolean edge = type.endsWith("/header") || type.endsWith("/footer");
            if (note || edge) {
                WordBody part = new WordBody(edge, note ? body.notes() : Set.of());
                read(main.getRelatedPart(relation), part);
                if (edges.add(part.text().strip())) {
                    text.append(part.text());
                }
            }
        }
        return text.toString();
    }

    private static void read(PackagePart part, WordBody into)
            throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                into.take(xml.next(), xml);
            }
            xml.close();
        }
    }
}
