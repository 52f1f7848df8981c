package guatu.server.exchange.notation;

import guatu.server.project.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Phases (分期) as {@code 一期;二期}: the place in the row is the number. */
public final class Phases {

    private static final String SEPARATORS = ";；、\n";

    private Phases() {}

    /** Reads phases. */
    public static List<Phase> read(String text) {
        List<Phase> phases = new ArrayList<>();
        for (String part : Parts.split(text, SEPARATORS)) {
            phases.add(new Phase(phases.size() + 1, Parts.unquoted(part)));
        }
        return phases;
    }

    /** Prints phases. */
    public static String print(List<Phase> phases) {
        return phases.stream()
                .map(phase -> Parts.quoted(phase.name(), SEPARATORS))
                .collect(Collectors.joining(";"));
    }
}
