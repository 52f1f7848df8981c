/**
 * How fast entries are appended, sealed and verified (封存测评), beside COPY and one insert a request.
 */
@NullMarked
package guatu.bench.ledger;

import org.jspecify.annotations.NullMarked;
