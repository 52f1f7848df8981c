package guatu.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what fails before a request reaches any endpoint. */
@RestController
final class ErrorPage implements ErrorController {

    private final ProblemWording wording;

    ErrorPage(ProblemWording wording) {
        this.wording = wording;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus status = known == null ? HttpStatus.NOT_FOUND : known;
        Problem early = EarlyRefusal.of(request);
        Problem problem = early == null ? Problem.of("web.status", status.value()) : early;
        return wording.answer(status, List.of(problem));
    }
}
