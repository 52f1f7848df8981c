/**
 * The rules that an edit of the list must keep (清单校核): pure, one rule a method, all problems at
 * once.
 */
@NullMarked
package guatu.server.project.check;

import org.jspecify.annotations.NullMarked;
