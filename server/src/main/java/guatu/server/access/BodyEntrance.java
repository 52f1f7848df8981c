package guatu.server.access;

import guatu.server.web.EarlyRefusal;
import guatu.server.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the body of a request in as far as there is room for it (请求体准入), whether it comes with an
 * idempotency key or not. Small ones pass; larger ones wait for {@link BodyRoom}; nobody in
 * particular has anything large to say. Uploads come in to the disk first: a slow line takes no
 * memory.
 */
@Component
@Order(BodyEntrance.ORDER)
final class BodyEntrance extends OncePerRequestFilter {

    /** When it is known who asks, before anything reads. */
    static final int ORDER = AccessFilter.ORDER + 10;

    /** Bytes that take no room: as much for every thread of the server is little. */
    static final int SMALL = 64 << 10;

    /** What JSON becomes in memory is a multiple of what it was on the wire. */
    private static final int UNFOLDED = 4;

    private static final String RETRY_SECONDS = "10";

    private final BodyRoom room;

    BodyEntrance(BodyRoom room) {
        this.room = room;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long told = request.getContentLengthLong();
        boolean isTold = told >= 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        boolean isUpload = isUpload(request);
        if (isTold && told <= SMALL && !isUpload) {
            chain.doFilter(request, response);
        } else if (CurrentAccount.session(request) != null) {
            enter(request, isUpload ? arrived(request) : unfolded(told), response, chain);
        } else if (isUpload) {
            Problem login = Problem.of("access.login.needed");
            EarlyRefusal.answer(request, response, HttpStatus.UNAUTHORIZED, login);
        } else {
            chain.doFilter(new BoundedRequest(request, SMALL), response);
        }
    }

    private void enter(
            HttpServletRequest request, long bytes, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int taken = bytes <= SMALL ? 0 : waitFor(bytes);
        if (taken == 0 && bytes > SMALL) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            Problem none = Problem.of("access.body.no-room", room.patience().toSeconds());
            EarlyRefusal.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, none);
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, RereadRequest.LARGEST), response);
        } finally {
            room.leave(taken);
        }
    }

    private int waitFor(long bytes) {
        try {
            return room.enter(bytes);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long unfolded(long told) {
        return UNFOLDED
                * (told < 0 ? RereadRequest.LARGEST : Math.min(told, RereadRequest.LARGEST));
    }

    /** Takes an upload to the disk; one that is refused is refused again where it is asked for. */
    private static long arrived(HttpServletRequest request) {
        try {
            return request.getParts().stream().mapToLong(Part::getSize).sum();
        } catch (IOException | ServletException | IllegalStateException refused) {
            return 0;
        }
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
