/**
 * Reads figures out of Chinese official text (数据提取): one pass, linear time, bounded memory beside
 * the text.
 *
 * <p>{@link guatu.figures.reading.ClaimReader} is the way in. A text is cut into blocks (lines),
 * each block is seen through a {@link guatu.figures.reading.View} without zero-width characters,
 * the {@link guatu.figures.reading.Recogniser} finds tokens in it, and the context finders say what
 * each is about. Words are data, in the tables beside the classes; every look ahead or back is
 * bounded.
 */
@NullMarked
package guatu.figures.reading;

import org.jspecify.annotations.NullMarked;
