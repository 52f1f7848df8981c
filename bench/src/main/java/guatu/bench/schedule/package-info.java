/** The schedule engine measured (进度引擎): speed, memory, and agreement with the masters. */
@NullMarked
package guatu.bench.schedule;

import org.jspecify.annotations.NullMarked;
