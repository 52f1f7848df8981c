package guatu.server.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are files, under the name that a browser saves them by (文件应答). */
public final class FileAnswer {

    /** Workbooks of Excel. */
    public static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileAnswer() {}

    /** A file that the browser saves. */
    public static ResponseEntity.BodyBuilder saved(String name, MediaType type) {
        return under(ContentDisposition.attachment(), name, type);
    }

    /** A file that the browser shows, and saves under the name when asked to. */
    public static ResponseEntity.BodyBuilder shown(String name, MediaType type) {
        return under(ContentDisposition.inline(), name, type);
    }

    private static ResponseEntity.BodyBuilder under(
            ContentDisposition.Builder disposition, String name, MediaType type) {
        String header = disposition.filename(name, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, header);
    }
}
