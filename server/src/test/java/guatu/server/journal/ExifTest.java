package guatu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Time and place out of a phone's photo, and its small picture. */
class ExifTest {

    @Test
    void aPhotoTellsWhenAndWhereItWasTaken() throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Exif exif = Exif.of(Photos.taken(order));

            assertThat(exif.takenAt()).isEqualTo(LocalDateTime.of(2022, 10, 22, 16, 30, 5));
            assertThat(exif.lat()).isCloseTo(36.1305, within(1e-4));
            assertThat(exif.lon()).isCloseTo(120.4652, within(1e-4));
        }
    }

    @Test
    void aPhotoWithoutOrWithABrokenBlockTellsNothing() throws IOException {
        assertThat(Exif.of(Photos.plain(40, 30))).isEqualTo(Exif.NONE);
        assertThat(Exif.of(new byte[] {1, 2, 3})).isEqualTo(Exif.NONE);
        byte[] photo = Photos.taken(ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < 200; length++) {
            Exif cut = Exif.of(Arrays.copyOf(photo, length));
            assertThat(cut.lat() == null).isEqualTo(cut.lon() == null);
        }
    }

    @Test
    void theSmallPictureKeepsItsShape() throws IOException {
        byte[] small = Thumbnail.of(Photos.plain(4_000, 3_000));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(240);
        assertThat(Thumbnail.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isNull();
    }
}
