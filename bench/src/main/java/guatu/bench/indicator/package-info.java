/** How fast figures, breakdowns, league tables and as-of questions are answered (指标评测). */
@NullMarked
package guatu.bench.indicator;

import org.jspecify.annotations.NullMarked;
