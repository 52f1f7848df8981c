/** Whether areas are sound, and which of them overlap (拓扑检查). */
@NullMarked
package guatu.tiles.topology;

import org.jspecify.annotations.NullMarked;
