/** The tables of the schema {@code indicator}, and what is read of the journal (指标存储). */
@NullMarked
package guatu.server.indicator.store;

import org.jspecify.annotations.NullMarked;
