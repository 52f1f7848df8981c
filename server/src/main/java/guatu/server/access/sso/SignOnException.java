package guatu.server.access.sso;

/** Why the word of a provider or a directory was not taken (单点登录失败); for the log. */
public final class SignOnException extends Exception {

    /** For a reason of our own. */
    public SignOnException(String reason) {
        super(reason);
    }

    /** For a reason of another part. */
    public SignOnException(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
