package guatu.server.indicator;

import guatu.server.ledger.Seal;
import guatu.server.ledger.Seals;
import guatu.server.web.Wording;
import org.springframework.stereotype.Component;

/** Says under which root the ledger stands sealed (封存根), so that a sheet can be held to it. */
@Component
final class SealedUnder {

    private final Seals seals;
    private final Wording wording;

    SealedUnder(Seals seals, Wording wording) {
        this.seals = seals;
        this.wording = wording;
    }

    /** The sentence for a sheet's foot. */
    String sentence() {
        Seal seal = seals.latest();
        return seal == null
                ? wording.say("league.unsealed")
                : wording.say("league.sealed", seal.root(), seal.size(), seal.sealedAt());
    }
}
