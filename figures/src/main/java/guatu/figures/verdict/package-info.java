/**
 * Holds a written figure against an exact value (核对): the verdicts, the rule behind each, and the
 * figure to print instead. GB/T 8170-2008 gives rounding; GB/T 15835-2011 sets no tolerance for
 * number words, so theirs is the usage of the news: 余 and 超 cut off, 近 stands in the last half
 * step.
 */
@NullMarked
package guatu.figures.verdict;

import org.jspecify.annotations.NullMarked;
