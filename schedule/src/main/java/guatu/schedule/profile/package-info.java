/** Profiles (计算口径): how Primavera P6 and Microsoft Project date the same plan. */
@NullMarked
package guatu.schedule.profile;

import org.jspecify.annotations.NullMarked;
