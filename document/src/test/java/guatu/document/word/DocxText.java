package guatu.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word files written as their XML, for tests, and the parts that came out. */
final class DocxText {

    static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A document with this body. */
    static DocxText body(String xml) {
        DocxText file = new DocxText();
        file.parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\""
                        + PACKAGE
                        + "content-types\"><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships"
                        + "+xml\"/>"
                        + type("document.main", "document")
                        + "</Types>");
        file.parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "relationships\"><Relationship Id=\"rId1\""
                        + " Type=\""
                        + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/>"
                        + "</Relationships>");
        file.parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document "
                        + W
                        + "><w:body>"
                        + xml
                        + "</w:body></w:document>");
        return file;
    }

    /** With another part that the document refers to, such as footnotes, comments or header1. */
    DocxText with(String part, String xml) {
        String kind = part.replaceAll("\\d", "");
        parts.put("word/" + part + ".xml", xml);
        String types = parts.getOrDefault("[Content_Types].xml", "");
        parts.put("[Content_Types].xml", types.replace("</Types>", type(kind, part) + "</Types>"));
        String before =
                parts.getOrDefault(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"" + PACKAGE + "relationships\"></Relationships>");
        String relation =
                "<Relationship Id=\"r"
                        + part
                        + "\" Type=\""
                        + OFFICE
                        + kind
                        + "\" Target=\""
                        + part
                        + ".xml\"/></Relationships>";
        parts.put("word/_rels/document.xml.rels", before.replace("</Relationships>", relation));
        return this;
    }

    private static String type(String type, String part) {
        return "<Override PartName=\"/word/"
                + part
                + ".xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.wordprocessingml."
                + type
                + "+xml\"/>";
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** The parts of a file by their names. */
    static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return parts;
    }
}
