package guatu.server.journal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Photos for tests (照片). */
public final class Photos {

    private Photos() {}

    /** A black JPEG that says nothing. */
    public static byte[] plain(int width, int height) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** A JPEG with an Exif block: taken 2022-10-22 16:30:05 at 36°07'49.8"N 120°27'54.72"E. */
    public static byte[] taken(ByteOrder order) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes("US-ASCII"));
        tiff.putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        field(tiff, 0x8769, 4, 1, 38);
        field(tiff, 0x8825, 4, 1, 56);
        tiff.putInt(0);
        tiff.position(38).putShort((short) 1);
        field(tiff, 0x9003, 2, 20, 110);
        tiff.position(56).putShort((short) 4);
        text(tiff, 1, 'N');
        field(tiff, 2, 5, 3, 130);
        text(tiff, 3, 'E');
        field(tiff, 4, 5, 3, 154);
        tiff.position(110).put("2022:10:22 16:30:05\0".getBytes("US-ASCII"));
        tiff.position(130).putInt(36).putInt(1).putInt(7).putInt(1).putInt(4980).putInt(100);
        tiff.position(154).putInt(120).putInt(1).putInt(27).putInt(1).putInt(5472).putInt(100);
        byte[] block = Arrays.copyOf(tiff.array(), 178);
        byte[] jpeg = plain(8, 8);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + block.length + 10);
        photo.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (block.length + 8));
        photo.put("Exif\0\0".getBytes("US-ASCII")).put(block).put(jpeg, 2, jpeg.length - 2);
        return photo.array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void text(ByteBuffer tiff, int tag, char letter) {
        tiff.putShort((short) tag).putShort((short) 2).putInt(2);
        tiff.put((byte) letter).put(new byte[3]);
    }
}
