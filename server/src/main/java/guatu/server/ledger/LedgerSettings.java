package guatu.server.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is written and sealed (写入与封存设置).
 *
 * @param writers groups of quantities that may be on their way to the disk at a time
 * @param mostInAGroup entries that share one commit, at most
 * @param sealEveryMillis pause between two looks for entries to seal; 0 for never by itself
 */
@ConfigurationProperties("guatu.ledger")
public record LedgerSettings(
        @DefaultValue("4") int writers,
        @DefaultValue("250") int mostInAGroup,
        @DefaultValue("500") int sealEveryMillis) {}
