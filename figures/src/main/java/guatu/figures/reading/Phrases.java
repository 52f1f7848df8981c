package guatu.figures.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, found in time linear in the longest word (词表).
 *
 * @param <V> what a word stands for
 */
final class Phrases<V> {

    private final Node<V> root = new Node<>();
    private final boolean backwards;

    private Phrases(boolean backwards) {
        this.backwards = backwards;
    }

    /** Words that are matched from a place on. */
    static <V> Phrases<V> forwards() {
        return new Phrases<>(false);
    }

    /** Words that are matched so that they end at a place. */
    static <V> Phrases<V> backwards() {
        return new Phrases<>(true);
    }

    void put(String word, V value) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(backwards ? word.length() - 1 - i : i);
            node = node.next.computeIfAbsent(c, x -> new Node<>());
        }
        node.match = new Match<>(word.length(), value);
    }

    /** The longest word from {@code at} on, or ending before it. */
    @Nullable Match<V> longest(View view, int at) {
        Match<V> best = null;
        Node<V> node = root;
        int i = backwards ? at - 1 : at;
        while (i >= 0 && i < view.length()) {
            Node<V> next = node.next.get(view.charAt(i));
            if (next == null) {
                return best;
            }
            node = next;
            best = node.match == null ? best : node.match;
            i += backwards ? -1 : 1;
        }
        return best;
    }

    /** Whether this is a word of the list. */
    boolean contains(String word) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(backwards ? word.length() - 1 - i : i);
            Node<V> next = node.next.get(c);
            if (next == null) {
                return false;
            }
            node = next;
        }
        return node.match != null;
    }

    /** Whether some word matches there. */
    boolean matches(View view, int at) {
        return longest(view, at) != null;
    }

    /**
     * A word found.
     *
     * @param length of the word
     * @param value what it stands for
     */
    record Match<V>(int length, V value) {}

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private @Nullable Match<V> match;
    }
}
