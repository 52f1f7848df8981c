package guatu.document.word;

import guatu.document.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments of a document (批注部件): those that came with it, and ours behind them. */
final class CommentPart {

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String STRICT_RELATION =
            "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String TYPES = "[Content_Types].xml";

    private final Parts parts;
    private final Relations relations;
    private final String name;
    private final @Nullable XmlPart before;
    private final Names names;
    private final String fileName;
    private final StringBuilder added = new StringBuilder();
    private int next;

    private CommentPart(
            Parts parts,
            Relations relations,
            String name,
            @Nullable XmlPart before,
            Names names,
            String fileName) {
        this.parts = parts;
        this.relations = relations;
        this.name = name;
        this.before = before;
        this.names = names;
        this.fileName = fileName;
        this.next = before == null ? 0 : highest(before) + 1;
    }

    static CommentPart of(Parts parts, String mainName, String fileName)
            throws UnreadableException {
        Relations relations = Relations.read(parts, mainName, fileName);
        String target = relations.target("/comments");
        byte @Nullable [] content = target == null ? null : parts.part(target);
        byte @Nullable [] body = parts.part(mainName);
        if (target == null || content == null) {
            String free = relations.folder() + "comments.xml";
            while (parts.part(free) != null) {
                free = free.replace(".xml", "1.xml");
            }
            XmlPart main = XmlPart.read(body == null ? new byte[0] : body, fileName);
            String namespace = main.isStrict() ? XmlPart.STRICT_WORD : XmlPart.WORD;
            Names names = new Names("w:", "w:", " xmlns:w=\"" + namespace + "\"");
            return new CommentPart(parts, relations, free, null, names, fileName);
        }
        XmlPart before = XmlPart.read(content, fileName);
        return new CommentPart(parts, relations, target, before, Names.of(before), fileName);
    }

    private static int highest(XmlPart comments) {
        int highest = -1;
        XmlWalk walk = new XmlWalk(comments.text());
        while (walk.next()) {
            if (walk.kind() == XmlWalk.Kind.START && walk.name().endsWith("comment")) {
                String id = walk.attribute("id");
                highest = id == null ? highest : Math.max(highest, Integer.parseInt(id.strip()));
            }
        }
        return highest;
    }

    /** Adds a comment and gives its number. */
    int add(List<String> lines, String author, Instant at) {
        int id = next++;
        String declaration = before == null ? "" : names.declaration();
        String p = names.own();
        added.append(
                "<%scomment%s %sid=\"%d\" %sauthor=\"%s\" %sdate=\"%s\" %sinitials=\"核\">"
                        .formatted(
                                p,
                                declaration,
                                p,
                                id,
                                p,
                                XmlText.escaped(author),
                                p,
                                at.truncatedTo(ChronoUnit.SECONDS),
                                p));
        for (String line : lines) {
            added.append(
                    "<%sp><%sr><%st xml:space=\"preserve\">%s</%st></%sr></%sp>"
                            .formatted(p, p, p, XmlText.escaped(line), p, p, p));
        }
        added.append("</%scomment>".formatted(p));
        return id;
    }

    /** The parts of the package that change beside the main one. */
    Map<String, byte[]> changed() throws UnreadableException {
        Map<String, byte[]> changed = new HashMap<>();
        if (added.isEmpty()) {
            return changed;
        }
        XmlPart old = before;
        if (old != null) {
            String all = Appended.before(old.text(), "comments", added.toString());
            changed.put(name, old.bytes(all));
            return changed;
        }
        String root = "<w:comments" + names.declaration() + ">";
        String all =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + root
                        + added
                        + "</w:comments>";
        changed.put(name, all.getBytes(StandardCharsets.UTF_8));
        String relative = name.substring(relations.folder().length());
        boolean strict = names.declaration().contains(XmlPart.STRICT_WORD);
        changed.put(
                relations.name(), relations.with(strict ? STRICT_RELATION : RELATION, relative));
        changed.put(TYPES, types());
        return changed;
    }

    private byte[] types() throws UnreadableException {
        byte @Nullable [] content = parts.part(TYPES);
        if (content == null) {
            throw UnreadableException.of("damaged", fileName);
        }
        XmlPart types = XmlPart.read(content, fileName);
        String override =
                "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, CONTENT_TYPE);
        return types.bytes(Appended.before(types.text(), "Types", override));
    }
}
