package guatu.server.wallmap.export;

import java.math.BigDecimal;

/** What a column holds (字段类型). */
enum FieldKind {
    WHOLE,
    NUMBER,
    TRUTH,
    TEXT;

    static FieldKind of(Object value) {
        return switch (value) {
            case Byte _, Short _, Integer _, Long _ -> WHOLE;
            case BigDecimal decimal when decimal.scale() <= 0 && decimal.precision() < 18 -> WHOLE;
            case Number _ -> NUMBER;
            case Boolean _ -> TRUTH;
            default -> TEXT;
        };
    }

    private boolean isNumber() {
        return this == WHOLE || this == NUMBER;
    }

    static FieldKind both(FieldKind one, FieldKind other) {
        if (one == other) {
            return one;
        }
        boolean numbers = one.isNumber() && other.isNumber();
        return numbers ? NUMBER : TEXT;
    }
}
