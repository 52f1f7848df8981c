package guatu.server.web;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a request that may be refused (办理结果): done with a value, or refused with reasons.
 *
 * @param <T> what the caller gets when it is done
 */
public sealed interface Outcome<T> {

    /** Done: the value is the result. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Refused: nothing was changed; at least one reason. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one reason.");
            }
        }
    }

    /** A result. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** A refusal for the given reasons. */
    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /** A refusal for one reason. */
    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /** The reasons; empty when it is done. */
    default List<Problem> reasons() {
        return this instanceof Refused<T> refused ? refused.problems() : List.of();
    }

    /** The same outcome with its value turned into another. */
    default <R> Outcome<R> map(Function<T, R> turn) {
        return switch (this) {
            case Done<T>(T value) -> done(turn.apply(value));
            case Refused<T>(List<Problem> problems) -> refused(problems);
        };
    }

    /**
     * The value, for a controller to answer with.
     *
     * @throws RefusedException when it was refused; it becomes a 422 answer with the reasons
     */
    default T orRefuse() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Problem> problems) -> throw RefusedException.because(problems);
        };
    }
}
