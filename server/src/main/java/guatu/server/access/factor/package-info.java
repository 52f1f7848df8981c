/** Second factors (第二因子): one-time codes of RFC 6238 and what surrounds them; no rows, no clock. */
@NullMarked
package guatu.server.access.factor;

import org.jspecify.annotations.NullMarked;
