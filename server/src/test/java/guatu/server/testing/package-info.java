/** Test support (测试支持): one running server, one database and one clock shared by all tests. */
@NullMarked
package guatu.server.testing;

import org.jspecify.annotations.NullMarked;
