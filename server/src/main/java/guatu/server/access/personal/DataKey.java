package guatu.server.access.personal;

/**
 * A key that seals cells (数据密钥).
 *
 * @param id stands in front of every cell it sealed
 * @param cipher what it is for
 * @param key in clear; in memory only
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its number, never by its bytes.
record DataKey(int id, FieldCipher cipher, byte[] key) {

    /** Never prints the key. */
    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
