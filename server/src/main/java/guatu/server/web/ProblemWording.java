package guatu.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts problems into words (问题措辞), from {@code problem.<code>} and {@code advice.<code>}. */
@Component
public final class ProblemWording {

    private final Wording wording;

    ProblemWording(Wording wording) {
        this.wording = wording;
    }

    /** One problem in the language of the request at hand. */
    public ProblemBody.Line say(Problem problem) {
        return say(problem, LocaleContextHolder.getLocale());
    }

    /** One problem in the given language. */
    public ProblemBody.Line say(Problem problem, Locale locale) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(problem.value());
        arguments.add(problem.field());
        arguments.addAll(problem.arguments());
        String message = wording.find(locale, "problem." + problem.code(), arguments);
        String advice = wording.find(locale, "advice." + problem.code(), arguments);
        return new ProblemBody.Line(
                problem.code(),
                problem.field(),
                problem.value(),
                message == null ? problem.code() : message,
                advice == null ? "" : advice);
    }

    ResponseEntity<Object> answer(HttpStatus status, List<Problem> problems) {
        List<ProblemBody.Line> lines = problems.stream().map(this::say).toList();
        ProblemBody.Line first = lines.getFirst();
        ProblemBody body =
                new ProblemBody(
                        "about:blank",
                        wording.say("status." + status.value()),
                        status.value(),
                        (first.message() + " " + first.advice()).strip(),
                        lines);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
