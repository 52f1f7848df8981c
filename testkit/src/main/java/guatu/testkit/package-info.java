/** Test kit (测试工具): text tables, seeded generators and architecture rules shared by all tests. */
@NullMarked
package guatu.testkit;

import org.jspecify.annotations.NullMarked;
