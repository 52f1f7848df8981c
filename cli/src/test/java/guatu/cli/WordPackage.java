package guatu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a Word file from the XML of its body, its notes and its header. */
final class WordPackage {

    private static final String OPEN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:%s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
             xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
            """;
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordPackage() {}

    static Path write(Path file, String body, String notes, String header) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/"
                            + "vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("document", "document.main")
                            + type("footnotes", "footnotes")
                            + type("header1", "header")
                            + "</Types>");
            put(zip, "_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(
                            relation("footnotes", "footnotes.xml")
                                    + relation("header", "header1.xml")));
            put(zip, "word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
            put(zip, "word/footnotes.xml", part("footnotes", notes));
            put(zip, "word/header1.xml", part("hdr", header));
        }
        return file;
    }

    private static String part(String root, String content) {
        return OPEN.formatted(root) + content + "</w:" + root + ">";
    }

    private static String type(String name, String type) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(name, TYPE, type);
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                .formatted(type, OFFICE, type, target);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
