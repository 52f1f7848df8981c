package guatu.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every change may be asked for again under its {@code Idempotency-Key} (写入幂等): it is done once,
 * and the answer of the first time comes again. {@link KeyRecorder} puts the key into the
 * transaction of the change, so that a crash between the two cannot part them; {@link
 * RepeatedRequests} answers what was done before.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeyedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedRequests.class);
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAULT = 500;

    private final KeptAnswers answers;
    private final OwnKeys own;

    KeyedRequests(KeptAnswers answers, OwnKeys own) {
        this.answers = answers;
        this.own = own;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Session session = CurrentAccount.session(request);
        String key = request.getHeader(KeyedRequest.HEADER);
        if (session == null
                || key == null
                || !CHANGING.contains(request.getMethod())
                || own.isKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest again =
                BodyEntrance.isUpload(request) ? request : new RereadRequest(request);
        filter(again, session.account().login(), key, response, chain);
    }

    private void filter(
            HttpServletRequest again,
            String login,
            String key,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        new KeyedRequest(login, key, digest(again)).attach(again);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(again, answer);
        KeyedRequest asked = KeyedRequest.of(again);
        boolean toKeep = asked != null && KeyedRequest.isUnderWay(again);
        // What is written from here on is about the request, not its change.
        KeyedRequest.release(again);
        if (asked != null && toKeep) {
            keep(asked, answer, KeyedRequest.isStanding(again));
        }
        answer.copyBodyToResponse();
    }

    /**
     * An answer that cannot be kept goes out all the same: the key itself stands already. Only what
     * was refused may be asked for again; after a fault the change may be there although nobody was
     * told, as when the line to the database broke between COMMIT and its answer.
     */
    void keep(KeyedRequest asked, ContentCachingResponseWrapper answer, boolean isStanding) {
        int status = answer.getStatus();
        boolean isRefusal = status >= FIRST_REFUSAL && status < FIRST_FAULT;
        try {
            if (isRefusal && isStanding) {
                answers.giveUp(asked);
            } else if (status < FIRST_REFUSAL && answer.getContentSize() <= LARGEST_ANSWER) {
                String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                answers.keep(
                        asked,
                        new KeptAnswers.Answer(answer.getStatus(), answer.getContentType(), body));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The answer under a key was not kept: {}", e.getMessage());
        }
    }

    /** An upload is told by its length: its border between parts differs each time. */
    private static byte[] content(HttpServletRequest request) {
        return request instanceof RereadRequest read
                ? read.body()
                : bytes(Long.toString(request.getContentLengthLong()));
    }

    private static String digest(HttpServletRequest request) {
        String query = Objects.toString(request.getQueryString(), "");
        String line = request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n";
        return digest(line, content(request));
    }

    static String digest(String line, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(line));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
