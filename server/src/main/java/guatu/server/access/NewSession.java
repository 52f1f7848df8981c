package guatu.server.access;

/**
 * A session just begun.
 *
 * @param token goes into the cookie and nowhere else; only its hash is kept
 * @param csrf goes to the page
 */
record NewSession(String token, String csrf) {

    /** Never prints the token. */
    @Override
    public String toString() {
        return "NewSession";
    }
}
