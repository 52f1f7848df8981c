/**
 * The map for other programs (对外接口): OGC API – Features Part 1 and Part 2, OGC API – Tiles, under
 * {@code /ogc}. Read-only; who may see what is decided here as everywhere.
 */
@NullMarked
package guatu.server.wallmap.ogc;

import org.jspecify.annotations.NullMarked;
