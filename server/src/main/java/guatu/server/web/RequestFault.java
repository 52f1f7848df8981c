package guatu.server.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Names the place where a request is malformed. */
final class RequestFault {

    private RequestFault() {}

    static Problem of(Exception fault, HttpStatus status) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable
                    when unreadable.getCause() instanceof JacksonException json ->
                    json(json);
            case HttpMessageNotReadableException _ -> Problem.of("web.body.missing");
            case MethodArgumentTypeMismatchException wrong ->
                    Problem.at("web.parameter.wrong", wrong.getName(), wrong.getValue());
            case TypeMismatchException wrong ->
                    Problem.at(
                            "web.parameter.wrong",
                            Objects.requireNonNullElse(wrong.getPropertyName(), ""),
                            wrong.getValue());
            case MissingServletRequestParameterException missing ->
                    Problem.at("web.parameter.missing", missing.getParameterName(), null);
            case MissingServletRequestPartException missing ->
                    Problem.at("web.parameter.missing", missing.getRequestPartName(), null);
            case MissingRequestHeaderException missing ->
                    Problem.at("web.parameter.missing", missing.getHeaderName(), null);
            case NoResourceFoundException unknown ->
                    Problem.at("web.not-found", "", "/" + unknown.getResourcePath());
            case HttpRequestMethodNotSupportedException wrong ->
                    Problem.at("web.method", "", wrong.getMethod(), methods(wrong));
            case HttpMediaTypeNotSupportedException wrong ->
                    Problem.at("web.media-type", "Content-Type", wrong.getContentType());
            case MaxUploadSizeExceededException _ -> Problem.of("web.too-large");
            default -> Problem.of("web.status", status.value());
        };
    }

    private static Problem json(JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        String path = path(fault.getPath());
        return path.isEmpty()
                ? Problem.of("web.json.malformed", line(at), column(at))
                : Problem.at("web.json.value", path, null, line(at), column(at));
    }

    private static String path(@Nullable Collection<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (var step : references == null ? List.<JacksonException.Reference>of() : references) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static int line(@Nullable TokenStreamLocation at) {
        return at == null ? 0 : at.getLineNr();
    }

    private static int column(@Nullable TokenStreamLocation at) {
        return at == null ? 0 : at.getColumnNr();
    }

    private static String methods(HttpRequestMethodNotSupportedException wrong) {
        String[] supported = wrong.getSupportedMethods();
        return supported == null ? "" : String.join(", ", supported);
    }
}
