package guatu.server.indicator;

import guatu.server.journal.MeasureBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal which unit a measure is counted in, as the definitions say (计量项). */
@Component
final class Measures implements MeasureBook {

    private final Definitions definitions;

    Measures(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public @Nullable String unitOf(String measure) {
        return definitions.unitOf(measure);
    }
}
