/**
 * Who leads what the wall shows (主持投屏): a phone or a desk drives walls by a code, and the office
 * sets which pages a wall turns by itself.
 */
@NullMarked
package guatu.server.wallmap.show;

import org.jspecify.annotations.NullMarked;
