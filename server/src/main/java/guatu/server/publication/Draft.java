package guatu.server.publication;

import guatu.document.DocumentFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article (文稿版本).
 *
 * @param no from 1 on
 * @param fileHash SHA-256 of the file as it came, lower-case hex
 * @param publishedOn the day it is, or is to be, published; 今年 is the year of that day
 * @param out whether it is published already
 * @param login who handed it in
 * @param post code of the post for which, or null
 */
record Draft(
        UUID article,
        int no,
        DocumentFile.Kind kind,
        String fileHash,
        String fileName,
        String text,
        LocalDate publishedOn,
        boolean out,
        String login,
        @Nullable String post,
        Instant at) {}
