package guatu.server.wallmap;

import guatu.server.forecast.Board;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers read from a board carry its tag: whoever has seen the same board in the same language is
 * told so and gets nothing again. The tag is weak: what carries a strong one goes uncompressed.
 */
final class Freshness {

    private Freshness() {}

    static <T> ResponseEntity<T> of(Board board, WebRequest request, Supplier<T> body) {
        String tag = tag(board);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body.get());
    }

    private static String tag(Board board) {
        return "W/\"%d.%d.%d.%s\""
                .formatted(
                        board.listVersion(),
                        board.position(),
                        board.asOf().toEpochMilli(),
                        LocaleContextHolder.getLocale().getLanguage());
    }
}
