package guatu.server.indicator;

import guatu.quantity.NumberReader;
import guatu.quantity.Quantity;
import guatu.quantity.Reading;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.project.Promise;
import java.math.BigDecimal;

/** A promise of the list in the unit of an indicator (承诺量换算): 24.47万平方米 is 244,700 平方米. */
final class PromisedAmount {

    private PromisedAmount() {}

    /** The amount; zero where the promise is of another kind of unit. */
    static BigDecimal in(Promise promise, String wanted) {
        if (promise.unit().equals(wanted)) {
            return promise.quantity();
        }
        String printed = promise.quantity().toPlainString() + promise.unit();
        Reading reading = NumberReader.read(printed).orElse(null);
        if (reading == null || reading.unit() == null) {
            return BigDecimal.ZERO;
        }
        Unit to = Units.find(wanted).orElseGet(() -> Unit.classifier(wanted));
        return reading.unit().sameKind(to)
                ? new Quantity(reading.value(), reading.unit()).in(to).get().value()
                : BigDecimal.ZERO;
    }
}
