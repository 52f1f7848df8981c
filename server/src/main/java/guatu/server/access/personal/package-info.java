/**
 * Personal data in single cells (个人信息字段保护): sealed under keys that are themselves wrapped, bound to
 * their place, found by an index that tells nothing, shown masked.
 */
@NamedInterface("personal")
@NullMarked
package guatu.server.access.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
