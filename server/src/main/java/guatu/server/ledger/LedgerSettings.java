package guatu.server.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is sealed (封存设置).
 *
 * @param sealEveryMillis pause between two looks for entries to seal; 0 for never by itself
 */
@ConfigurationProperties("guatu.ledger")
record LedgerSettings(@DefaultValue("500") int sealEveryMillis) {}
