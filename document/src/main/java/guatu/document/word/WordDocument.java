package guatu.document.word;

import guatu.document.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Word file (Word 文稿): its text, and the same file with comments at stretches of that text.
 * Nothing else in it changes: existing comments, tracked changes, boxes, tables, notes and pictures
 * stay.
 *
 * <p>Comments on a text box or a note stand where the main text holds or refers to it, those on a
 * header or footer at the first words of the text: Word keeps none inside them.
 */
public final class WordDocument {

    private static final int NOT_FOUND = -1;

    private final Parts parts;
    private final String fileName;
    private final String mainName;
    private final XmlPart main;
    private final String text;
    private final List<Piece> pieces;

    private WordDocument(
            Parts parts, String fileName, String mainName, XmlPart main, PartText read) {
        this.parts = parts;
        this.fileName = fileName;
        this.mainName = mainName;
        this.main = main;
        this.text = read.text.toString();
        this.pieces = List.copyOf(read.pieces);
    }

    /**
     * A comment to put into the file.
     *
     * @param start first character of the text
     * @param end behind the last
     * @param lines one paragraph each
     */
    public record Comment(int start, int end, List<String> lines) {

        public Comment {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableException when it is no Word document, is encrypted, damaged or too large
     */
    public static WordDocument open(byte[] file, String fileName) throws UnreadableException {
        Parts parts = Parts.open(file, fileName);
        Relations roots = Relations.read(parts, "", fileName);
        String mainName = roots.target("/officeDocument");
        byte @Nullable [] content = mainName == null ? null : parts.part(mainName);
        if (mainName == null || content == null) {
            throw UnreadableException.of("not-word", fileName);
        }
        XmlPart main = XmlPart.read(content, fileName);
        if (main.wordPrefix() == null) {
            throw UnreadableException.of("not-word", fileName);
        }
        Relations relations = Relations.read(parts, mainName, fileName);
        Styles styles = styles(parts, relations, fileName);
        TextReader reader = new TextReader(main, styles);
        PartText read = reader.read();
        for (String note : List.of("footnote", "endnote")) {
            String target = relations.target("/" + note + "s");
            byte @Nullable [] notes = target == null ? null : parts.part(target);
            if (notes != null) {
                XmlPart part = XmlPart.read(notes, fileName);
                read.add(new TextReader(part, styles).readNotes(note, reader.notes()));
            }
        }
        addEdges(read, parts, relations, styles, fileName);
        return new WordDocument(parts, fileName, mainName, main, read);
    }

    private static Styles styles(Parts parts, Relations relations, String fileName)
            throws UnreadableException {
        String target = relations.target("/styles");
        byte @Nullable [] content = target == null ? null : parts.part(target);
        return content == null ? Styles.NONE : Styles.read(XmlPart.read(content, fileName));
    }

    /** Headers and footers (页眉页脚), each wording once: the first page often has its own copy. */
    private static void addEdges(
            PartText read, Parts parts, Relations relations, Styles styles, String fileName)
            throws UnreadableException {
        if (read.pieces.isEmpty()) {
            return;
        }
        Run anchor = read.pieces.getFirst().run();
        Set<String> wordings = new HashSet<>();
        for (String type : List.of("/header", "/footer")) {
            for (String target : relations.targets(type)) {
                byte @Nullable [] content = parts.part(target);
                if (content != null) {
                    XmlPart part = XmlPart.read(content, fileName);
                    PartText edge = new TextReader(part, styles).readEdge(anchor);
                    if (wordings.add(edge.text.toString().strip())) {
                        read.add(edge);
                    }
                }
            }
        }
    }

    /** Whether the bytes are a zip package, as every docx is. */
    public static boolean isPackage(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
    }

    /** The text as read: paragraphs end with LF, rows with two; cells are parted by tabs. */
    public String text() {
        return text;
    }

    /** The file with comments; those that stand on no text of the file are left out. */
    public byte[] commented(List<Comment> comments, String author, Instant at)
            throws UnreadableException {
        CommentPart part = CommentPart.of(parts, mainName, fileName);
        Names names = Names.of(main);
        Splices splices = new Splices(main.text(), names.prefix());
        for (Comment comment : comments) {
            int first = piece(comment.start());
            int last = piece(comment.end() - 1);
            if (first != NOT_FOUND && last != NOT_FOUND) {
                int id = part.add(comment.lines(), author, at);
                splices.before(pieces.get(first), comment.start(), names.rangeStart(id));
                splices.behind(pieces.get(last), comment.end() - 1, names.rangeEnd(id));
            }
        }
        Map<String, byte[]> changed = new HashMap<>(part.changed());
        changed.put(mainName, main.bytes(splices.applied()));
        try {
            return parts.with(changed);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private int piece(int character) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Piece piece = pieces.get(middle);
            if (character < piece.from()) {
                high = middle - 1;
            } else if (character >= piece.to()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return NOT_FOUND;
    }
}
