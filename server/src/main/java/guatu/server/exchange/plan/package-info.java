/**
 * What loading a file would do (预览): every row as something of the domain, compared with what
 * stands now, with each complaint at its cell. Nothing here writes.
 */
@NullMarked
package guatu.server.exchange.plan;

import org.jspecify.annotations.NullMarked;
