package guatu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word file of plain text (纯文本成稿): one paragraph a line, so that its text reads back the same.
 */
final class PlainWord {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.\
            relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
            officedocument.wordprocessingml.document.main+xml"/></Types>\
            """;

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
            relationships/officeDocument" Target="word/document.xml"/></Relationships>\
            """;

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>\
            """;

    private PlainWord() {}

    static byte[] of(String text) {
        StringBuilder body = new StringBuilder(HEAD);
        for (String line : text.split("\n", -1)) {
            body.append("<w:p>");
            if (!line.isEmpty()) {
                body.append("<w:r><w:t xml:space=\"preserve\">")
                        .append(escaped(line))
                        .append("</w:t></w:r>");
            }
            body.append("</w:p>");
        }
        body.append("</w:body></w:document>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "word/document.xml", body.toString());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** A character that XML cannot hold becomes a blank, so that places stay the same. */
    private static String escaped(String line) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(isUnknown(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static boolean isUnknown(char c) {
        return (c < ' ' && c != '\t') || c >= '\ufffe';
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
