package guatu.server.access.sso;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a house made for one of its machines (单位自签证书), by Java's own keytool.
 *
 * @param context how the machine shows it
 * @param authority PEM file of who answers for it: the certificate itself
 */
record CertificateOfTheHouse(SSLContext context, Path authority) {

    private static final String PASSWORD = "certificate-of-the-house";

    /** One whose alternative name is as given, such as {@code ip:127.0.0.2}. */
    static CertificateOfTheHouse of(String name, Path folder) throws Exception {
        Path file = folder.resolve("house.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String[] call = {
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "house",
            "-keyalg",
            "EC",
            "-dname",
            "CN=directory of the house",
            "-ext",
            "san=" + name,
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD
        };
        int ended = new ProcessBuilder(call).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IllegalStateException("keytool ended with " + ended);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new CertificateOfTheHouse(context(store), pem(store, folder));
    }

    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Path pem(KeyStore store, Path folder) throws Exception {
        byte[] encoded = store.getCertificate("house").getEncoded();
        String text = Base64.getMimeEncoder().encodeToString(encoded);
        return Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }
}
