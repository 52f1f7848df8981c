/**
 * Single sign-on (单点登录): who somebody is by the word of an OpenID Connect provider or of an LDAP
 * directory; which account that is, and what it may do, is not theirs to say.
 */
@NullMarked
package guatu.server.access.sso;

import org.jspecify.annotations.NullMarked;
