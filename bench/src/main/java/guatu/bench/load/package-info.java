/** Load (负载): what a request costs beside a bare server doing the same SQL; 200 screens. */
@NullMarked
package guatu.bench.load;

import org.jspecify.annotations.NullMarked;
