/**
 * Names and what they mean (名称匹配): codes of districts, streets, communities, units, posts, areas
 * and projects, found by name or alias. A name that is in no table is asked about, with the
 * likeliest candidates, and never guessed.
 */
@NullMarked
package guatu.server.exchange.match;

import org.jspecify.annotations.NullMarked;
