package guatu.figures.document;

import guatu.quantity.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words that say how figures hang together (关系提示词), from {@code cues.tsv}. */
enum Cues {
    /** 其中, 包括, 分别: parts follow. */
    PARTS,
    /** 其余, 剩余: the last part. */
    REST,
    /** 率, 占, 比重: a share. */
    SHARE,
    /** 增加, 低, 多: by how much. */
    CHANGE;

    private static final Map<Cues, List<String>> WORDS = new EnumMap<>(Cues.class);

    static {
        for (List<String> row : Table.rows(Cues.class, "cues.tsv")) {
            WORDS.put(valueOf(row.get(0)), List.of(row.get(1).split(" ")));
        }
    }

    /** Whether one of the words stands in the text between the two places. */
    boolean in(String text, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(end, text.length());
        return from < to && in(text.substring(from, to));
    }

    /** Whether one of the words stands in these. */
    boolean in(String passage) {
        return WORDS.getOrDefault(this, List.of()).stream().anyMatch(passage::contains);
    }
}
