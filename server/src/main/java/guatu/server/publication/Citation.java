package guatu.server.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a published article quoted of the ledger (引用), as it then was.
 *
 * @param topic code of the indicator
 * @param place code
 * @param value exact, as the ledger had it
 */
record Citation(
        UUID article,
        int draft,
        String surface,
        String sentence,
        String topic,
        String place,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        String unit) {}
