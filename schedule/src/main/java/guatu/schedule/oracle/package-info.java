/** Oracle files (对照文件): plans with the dates that the masters stored, and how ours compare. */
@NullMarked
package guatu.schedule.oracle;

import org.jspecify.annotations.NullMarked;
