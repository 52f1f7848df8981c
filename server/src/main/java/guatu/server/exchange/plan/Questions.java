package guatu.server.exchange.plan;

import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of one file, each asked once. */
final class Questions {

    private final Map<String, Question> asked = new LinkedHashMap<>();

    void ask(What what, String sheet, String cell, String value, List<Named> candidates) {
        String id = Question.id(what, value);
        asked.putIfAbsent(id, new Question(id, what, sheet, cell, value, candidates));
    }

    List<Question> all() {
        return List.copyOf(asked.values());
    }
}
