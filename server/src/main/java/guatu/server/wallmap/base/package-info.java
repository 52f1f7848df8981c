/**
 * Base maps of the installation (底图): tile files in the data folder and services of its own
 * network, each with its datum, its approval number (审图号) and its attribution.
 */
@NullMarked
package guatu.server.wallmap.base;

import org.jspecify.annotations.NullMarked;
