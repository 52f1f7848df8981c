/** How well and how fast figures are read (数据提取评测), on any gold folder. */
@NullMarked
package guatu.bench.figures;

import org.jspecify.annotations.NullMarked;
