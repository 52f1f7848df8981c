/** House rules (工程规则): what must hold for the whole code, held by tests. */
@NullMarked
package guatu.server.house;

import org.jspecify.annotations.NullMarked;
