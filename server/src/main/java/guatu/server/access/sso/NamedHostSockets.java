package guatu.server.access.sso;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets whose other end must show a certificate for the very host that was asked (证书主机名核对, RFC
 * 4513 §3.1.3): Java compares the two within the handshake, before a password goes out. No address
 * is excepted, and no reverse look-up counts.
 */
final class NamedHostSockets extends SSLSocketFactory {

    private final SSLSocketFactory sockets;

    /** Sockets of a factory, each held to the name. */
    NamedHostSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    private static Socket held(Socket socket) {
        SSLSocket tls = (SSLSocket) socket;
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        tls.setSSLParameters(parameters);
        return tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return held(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket under, String host, int port, boolean closesUnder)
            throws IOException {
        return held(sockets.createSocket(under, host, port, closesUnder));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return held(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return held(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return held(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return held(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
