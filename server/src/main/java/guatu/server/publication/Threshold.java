package guatu.server.publication;

import java.math.BigDecimal;

/**
 * The least share that a word stands for (用语阈值): 基本完成 is 95 % only if the plan says so.
 *
 * @param share in percent
 * @param source where the plan says it
 */
record Threshold(String word, BigDecimal share, String source) {}
