package guatu.server.access.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.testing.ServerTest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cells of personal data: sealed, bound to their place, found without being opened. */
@ServerTest
class PersonalFieldsTest {

    private static final String PLACE = "access.contact.phone/zhang";
    private static final String PHONE = "13812345678";

    private final PersonalFields fields;

    PersonalFieldsTest(PersonalFields fields) {
        this.fields = fields;
    }

    @Test
    void aCellOpensAtItsPlaceAndNowhereElse() throws BrokenSealException {
        String sealed = fields.seal(PLACE, PHONE);
        assertThat(sealed).doesNotContain(PHONE);
        assertThat(fields.open(PLACE, sealed)).isEqualTo(PHONE);
        assertThatThrownBy(() -> fields.open("access.contact.phone/wang", sealed))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void aChangedCellDoesNotOpen() {
        String sealed = fields.seal(PLACE, PHONE);
        char last = sealed.charAt(sealed.length() - 2);
        String changed =
                sealed.substring(0, sealed.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + sealed.charAt(sealed.length() - 1);
        assertThatThrownBy(() -> fields.open(PLACE, changed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> fields.open(PLACE, "no cell"))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void equalPhonesAreSealedDifferentlyAndFoundByTheSameIndex() {
        assertThat(fields.seal(PLACE, PHONE)).isNotEqualTo(fields.seal(PLACE, PHONE));
        byte[] index = fields.index("access.contact.phone", PHONE);
        assertThat(fields.index("access.contact.phone", PHONE)).isEqualTo(index);
        assertThat(fields.index("access.contact.phone", "13812345679")).isNotEqualTo(index);
        assertThat(fields.index("another.column", PHONE)).isNotEqualTo(index);
    }

    @ParameterizedTest
    @EnumSource
    void bothCiphersSealAndRefuseWhatWasChanged(FieldCipher cipher) throws BrokenSealException {
        byte[] key = new byte[cipher.keyBytes()];
        byte[] nonce = new byte[FieldCipher.NONCE_BYTES];
        byte[] place = PLACE.getBytes(UTF_8);
        byte[] sealed = cipher.run(true, key, nonce, place, PHONE.getBytes(UTF_8));
        assertThat(cipher.run(false, key, nonce, place, sealed)).isEqualTo(PHONE.getBytes(UTF_8));
        sealed[0] ^= 1;
        assertThatThrownBy(() -> cipher.run(false, key, nonce, place, sealed))
                .isInstanceOf(BrokenSealException.class);
    }

    /** RFC 8998, appendix A.2: SM4-GCM. */
    @Test
    void sm4AsTheStandardPrintsIt() throws BrokenSealException {
        HexFormat hex = HexFormat.of();
        byte[] key = hex.parseHex("0123456789abcdeffedcba9876543210");
        byte[] nonce = hex.parseHex("00001234567800000000abcd");
        byte[] place = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = new byte[64];
        int[] bytes = {0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff, 0xee, 0xaa};
        for (int i = 0; i < bytes.length; i++) {
            Arrays.fill(plain, i * 8, i * 8 + 8, (byte) bytes[i]);
        }
        assertThat(hex.formatHex(FieldCipher.SM4.run(true, key, nonce, place, plain)))
                .isEqualTo(
                        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                                + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void onlyAsMuchIsShownAsNobodyCanUse() {
        assertThat(Masks.phone(PHONE)).isEqualTo("138****5678");
        assertThat(Masks.identity("370203199001011234")).isEqualTo("3702************34");
        assertThat(Masks.account("6222021234567890123")).isEqualTo("***************0123");
        assertThat(Masks.phone("12345")).isEqualTo("*****");
    }
}
