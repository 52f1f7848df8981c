package guatu.server.exchange.load;

import guatu.server.access.Account;

/**
 * What is asked for (装载要求).
 *
 * @param reason kept with the new versions
 * @param source name of the file
 * @param withoutRefused whether refused rows may be left out; else any refused row stops it all
 * @param keep false for a preview: everything is rolled back
 */
public record Order(
        String reason, String source, boolean withoutRefused, boolean keep, Account by) {}
