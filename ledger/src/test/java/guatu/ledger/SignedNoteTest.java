package guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The key and the note printed in the documentation of golang.org/x/mod/sumdb/note. */
    @Test
    void thePublishedNoteIsCheckedWithThePublishedKey() {
        NoteKey key =
                NoteKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String note =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;

        assertThat(Objects.requireNonNull(key).textOf(note)).startsWith("If you think");
        assertThat(key.textOf(note.replace("answer", "end"))).isNull();
        assertThat(NoteKey.read(key.printed())).isEqualTo(key);
        assertThat(NoteKey.read(key.printed().replace("c74f", "c74e"))).isNull();
    }

    @Test
    void aCheckpointIsReadBackAsItWasSigned() throws NoSuchAlgorithmException {
        Signer signer = new Signer();
        String root = Checkpoint.base64(new Frontier().root());
        Checkpoint checkpoint = new Checkpoint(Signer.ORIGIN, 814, root, root);
        String note = checkpoint.text() + "\n" + signer.signatureLine(checkpoint) + "\n";

        String text = signer.key().textOf(note);

        assertThat(text).isEqualTo("guatu/ledger\n814\n" + root + "\nprevious " + root + "\n");
        assertThat(Checkpoint.read(text)).isEqualTo(checkpoint);
        assertThat(Checkpoint.read("guatu/ledger\n814\nAAAA\n")).isNull();
        assertThat(new Signer().key().textOf(note)).isNull();
    }
}
