package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request whose body is refused where it goes on beyond a bound (限长请求), told or not. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final int bound;

    /** Takes no more than so many bytes. */
    BoundedRequest(HttpServletRequest request, int bound) {
        super(request);
        this.bound = bound;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(super.getInputStream(), bound);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Body(ServletInputStream body, int bound) {
            this.body = body;
            this.left = bound;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw RefusedException.with(
                        HttpStatus.CONTENT_TOO_LARGE, List.of(Problem.of("web.too-large")));
            }
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
