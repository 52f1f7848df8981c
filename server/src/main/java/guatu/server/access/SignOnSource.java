package guatu.server.access;

/** By whose word somebody is let in (登录来源). */
enum SignOnSource {
    /** A password kept here. */
    PASSWORD,
    /** The OpenID Connect provider of the house. */
    OIDC,
    /** The directory of the house. */
    LDAP
}
