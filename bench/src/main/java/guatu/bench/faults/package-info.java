/** Faults (故障试验): what a client was told against what is there, after everything that can break. */
@NullMarked
package guatu.bench.faults;

import org.jspecify.annotations.NullMarked;
