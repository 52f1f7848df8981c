package guatu.server.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in a request as {@code application/problem+json} (错误应答). */
@RestControllerAdvice
final class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ProblemWording wording;

    Refusals(ProblemWording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException refusal) {
        return wording.answer(refusal.status(), refusal.problems());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception exception) {
        LOG.warn("The database cannot be reached: {}", exception.getMessage());
        return wording.answer(
                HttpStatus.SERVICE_UNAVAILABLE, List.of(Problem.of("web.database-away")));
    }

    @ExceptionHandler
    ResponseEntity<Object> noUpload(MultipartException fault) {
        LOG.debug("No upload", fault);
        return wording.answer(HttpStatus.BAD_REQUEST, List.of(Problem.of("web.upload")));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception exception) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", incident, exception);
        return wording.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, List.of(Problem.of("web.incident", incident)));
    }

    /** What Spring itself refuses: unknown addresses, wrong methods, malformed bodies. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ResponseEntity<Object> answer =
                wording.answer(known, List.of(RequestFault.of(exception, known)));
        return ResponseEntity.status(known)
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
