/** Measures the import (导入测评): a city's whole list, beside Apache POI's user model. */
@NullMarked
package guatu.bench.exchange;

import org.jspecify.annotations.NullMarked;
