package guatu.document.word;

import guatu.document.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of a part (关系部件).
 *
 * @param name of the part that holds them
 * @param xml that part, or null when there is none
 * @param folder of the part they belong to
 */
record Relations(String name, @Nullable XmlPart xml, String folder, List<Relation> all) {

    private static final String NONE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            </Relationships>\
            """;

    /** One relationship. */
    record Relation(String id, String type, String target) {}

    static Relations read(Parts parts, String of, String fileName) throws UnreadableException {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
        byte @Nullable [] content = parts.part(name);
        List<Relation> all = new ArrayList<>();
        if (content == null) {
            return new Relations(name, null, folder, all);
        }
        XmlPart xml = XmlPart.read(content, fileName);
        XmlWalk walk = new XmlWalk(xml.text());
        while (walk.next()) {
            boolean tag = walk.kind() == XmlWalk.Kind.EMPTY || walk.kind() == XmlWalk.Kind.START;
            if (tag && walk.name().endsWith("Relationship")) {
                String id = walk.attribute("Id");
                String type = walk.attribute("Type");
                String target = walk.attribute("Target");
                if (id != null && type != null && target != null) {
                    all.add(new Relation(id, type, XmlText.decoded(target).words()));
                }
            }
        }
        return new Relations(name, xml, folder, all);
    }

    /** The part that a relationship of that type points at, or null. */
    @Nullable String target(String typeEnding) {
        for (Relation relation : all) {
            if (relation.type().endsWith(typeEnding)) {
                return resolved(relation.target());
            }
        }
        return null;
    }

    /** The parts that relationships of that type point at, in their order. */
    List<String> targets(String typeEnding) {
        return all.stream()
                .filter(relation -> relation.type().endsWith(typeEnding))
                .map(relation -> resolved(relation.target()))
                .toList();
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]*/\\.\\./", "");
        }
        return path.replace("/./", "/");
    }

    /** The part of relationships with one more in it. */
    byte[] with(String type, String target) {
        StringBuilder id = new StringBuilder("rIdComments");
        while (all.stream().anyMatch(relation -> relation.id().contentEquals(id))) {
            id.append('x');
        }
        XmlPart part = xml;
        String text = part == null ? NONE : part.text();
        String relation =
                "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
        String more = Appended.before(text, "Relationships", relation);
        return part == null ? more.getBytes(StandardCharsets.UTF_8) : part.bytes(more);
    }
}
