package guatu.server.access.sso;

/**
 * A sign-in that was sent to the provider and has not come back (进行中的统一认证): kept by the browser in
 * a sealed cookie, so that only the browser that began it can end it.
 *
 * @param state comes back in the address
 * @param nonce comes back in the ID token
 * @param verifier of PKCE (RFC 7636): shown with the code, its hash was sent ahead
 * @param to the path of ours to go on to
 * @param begunAt in seconds since 1970
 */
public record OidcStep(String state, String nonce, String verifier, String to, long begunAt) {

    private static final int PARTS = 5;

    /** As one text. */
    public String text() {
        return String.join("\n", state, nonce, verifier, Long.toString(begunAt), to);
    }

    /** From what {@link #text} gave. */
    public static OidcStep parse(String text) {
        String[] parts = text.split("\n", PARTS);
        return new OidcStep(parts[0], parts[1], parts[2], parts[4], Long.parseLong(parts[3]));
    }

    /** Never prints what only the browser may know. */
    @Override
    public String toString() {
        return "OidcStep to " + to;
    }
}
