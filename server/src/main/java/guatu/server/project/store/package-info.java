/** The tables of the list (清单存储): plain SQL, rows read into the list's records and back. */
@NullMarked
package guatu.server.project.store;

import org.jspecify.annotations.NullMarked;
