package guatu.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Marks to be put into the XML of the main part (插入标记), splitting runs where a mark falls inside
 * one. At one place the ends come before the starts.
 */
final class Splices {

    private static final String PRESERVE = " xml:space=\"preserve\"";
    private static final Pattern CHANGE_ID = Pattern.compile("(\\bid\\s*=\\s*[\"'])(-?\\d+)");

    private final String xml;
    private final String prefix;
    private final Map<Integer, Cut> cuts = new TreeMap<>();
    private int copies;

    Splices(String xml, String prefix) {
        this.xml = xml;
        this.prefix = prefix;
    }

    /** How a place is cut open. */
    private enum Depth {
        /** Between runs: nothing to cut. */
        OUTSIDE,
        /** Between the children of a run. */
        BETWEEN,
        /** Inside the text of a run. */
        INSIDE
    }

    private record Cut(Depth depth, Piece piece, List<String> ends, List<String> starts) {
        Cut(Depth depth, Piece piece) {
            this(depth, piece, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Puts a mark before a character of a piece. */
    void before(Piece piece, int character, String mark) {
        Run run = piece.run();
        if (!piece.splits()) {
            at(run.start, Depth.OUTSIDE, piece).starts.add(mark);
        } else if (character > piece.from()) {
            int offset = piece.offsets()[character - piece.from()];
            at(offset, Depth.INSIDE, piece).starts.add(mark);
        } else if (piece.tagStart() > run.contentStart) {
            at(piece.tagStart(), Depth.BETWEEN, piece).starts.add(mark);
        } else {
            at(run.start, Depth.OUTSIDE, piece).starts.add(mark);
        }
    }

    /** Puts a mark behind a character of a piece. */
    void behind(Piece piece, int character, String mark) {
        Run run = piece.run();
        if (!piece.splits()) {
            at(run.end, Depth.OUTSIDE, piece).ends.add(mark);
        } else if (character < piece.to() - 1) {
            int offset = piece.offsets()[character + 1 - piece.from()];
            at(offset, Depth.INSIDE, piece).ends.add(mark);
        } else if (piece.tagEnd() < run.contentEnd) {
            at(piece.tagEnd(), Depth.BETWEEN, piece).ends.add(mark);
        } else {
            at(run.end, Depth.OUTSIDE, piece).ends.add(mark);
        }
    }

    private Cut at(int offset, Depth depth, Piece piece) {
        return cuts.computeIfAbsent(offset, _ -> new Cut(depth, piece));
    }

    /** The XML with all marks in it. */
    String applied() {
        Map<Integer, String> tags = preservingTags();
        StringBuilder out = new StringBuilder(xml.length() + cuts.size() * 300);
        int from = 0;
        TreeMap<Integer, String> all = new TreeMap<>(tags);
        for (int offset : cuts.keySet()) {
            all.putIfAbsent(offset, "");
        }
        for (Map.Entry<Integer, String> place : all.entrySet()) {
            int offset = place.getKey();
            out.append(xml, from, offset);
            Cut cut = cuts.get(offset);
            if (cut != null) {
                out.append(opened(cut));
            }
            // A text element that is cut keeps the blanks at the edge of the cut.
            out.append(place.getValue());
            from = offset + replaced(place.getValue());
        }
        return out.append(xml, from, xml.length()).toString();
    }

    private static int replaced(String tag) {
        return tag.isEmpty() ? 0 : tag.length() - PRESERVE.length();
    }

    private Map<Integer, String> preservingTags() {
        Map<Integer, String> tags = new TreeMap<>();
        for (Cut cut : cuts.values()) {
            if (cut.depth() == Depth.INSIDE) {
                int start = cut.piece().tagStart();
                String tag = xml.substring(start, xml.indexOf('>', start) + 1);
                if (!tag.contains("xml:space")) {
                    tags.put(start, tag.substring(0, tag.length() - 1) + PRESERVE + ">");
                }
            }
        }
        return tags;
    }

    private String opened(Cut cut) {
        String marks = String.join("", cut.ends()) + String.join("", cut.starts());
        Run run = cut.piece().run();
        String again = run.startTag + copied(run.properties);
        return switch (cut.depth()) {
            case OUTSIDE -> marks;
            case BETWEEN -> close("r") + marks + again;
            case INSIDE ->
                    close("t") + close("r") + marks + again + "<" + prefix + "t" + PRESERVE + ">";
        };
    }

    private String close(String element) {
        return "</" + prefix + element + ">";
    }

    /** Properties once more; a tracked change of format in them gets a number of its own. */
    private String copied(String properties) {
        return CHANGE_ID
                .matcher(properties)
                .replaceAll(found -> found.group(1) + (900_000_000 + copies++));
    }
}
