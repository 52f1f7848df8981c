/** The network (网络图): activities and relations as arrays, and the passes that date them. */
@NullMarked
package guatu.schedule.network;

import org.jspecify.annotations.NullMarked;
