package guatu.server.exchange.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one cell (读数结果).
 *
 * @param <T> what the cell holds
 */
public sealed interface CellReading<T> {

    /**
     * The value.
     *
     * @param remark how it was understood, where that is not plain to see; null else
     */
    record Value<T>(T value, @Nullable Remark remark) implements CellReading<T> {}

    /**
     * Nothing stands here, or a mark that stands for nothing.
     *
     * @param remark what did stand there, where it was more than a dash; null else
     */
    record Blank<T>(@Nullable Remark remark) implements CellReading<T> {}

    /**
     * It cannot be read, or in more than one way.
     *
     * @param code of the problem, {@code exchange.cell.*}
     */
    record Refused<T>(String code, List<Object> arguments) implements CellReading<T> {}

    /**
     * A remark on how a cell was understood.
     *
     * @param code {@code exchange.note.*}
     */
    record Remark(String code, List<Object> arguments) {}

    /** A value that is plain. */
    static <T> CellReading<T> value(T value) {
        return new Value<>(value, null);
    }

    /** A value with a remark on how it was understood. */
    static <T> CellReading<T> remarked(T value, String code, Object... arguments) {
        return new Value<>(value, new Remark("exchange.note." + code, List.of(arguments)));
    }

    /** Nothing. */
    static <T> CellReading<T> blank() {
        return new Blank<>(null);
    }

    /** Nothing, though words such as 待定 stand there. */
    static <T> CellReading<T> blank(String code, Object... arguments) {
        return new Blank<>(new Remark("exchange.note." + code, List.of(arguments)));
    }

    /** A refusal. */
    static <T> CellReading<T> refused(String code, Object... arguments) {
        return new Refused<>("exchange.cell." + code, List.of(arguments));
    }
}
