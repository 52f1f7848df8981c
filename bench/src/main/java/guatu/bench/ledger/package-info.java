/** How fast entries are appended, sealed and verified, beside COPY and one insert a request. */
@NullMarked
package guatu.bench.ledger;

import org.jspecify.annotations.NullMarked;
