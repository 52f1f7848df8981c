package guatu.server.exchange.plan;

import guatu.quantity.Unit;
import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Numbers;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.Heading;
import guatu.server.exchange.notation.Promises;
import guatu.server.exchange.sheet.Cell;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Promised quantities from their own column, or from columns of figures such as 户数(户). */
final class PromiseCells {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?");

    private final Fields fields;

    PromiseCells(Fields fields) {
        this.fields = fields;
    }

    List<Promise> read(List<Promise> standing, SortedSet<Integer> years) {
        List<Promise> promises = new ArrayList<>(written(standing));
        for (Column column : fields.table().mapping().columns()) {
            Cell cell = "promise".equals(column.field()) ? fields.row().cell(column.index()) : null;
            Promise promise = cell == null ? null : promise(column, cell, years);
            if (promise != null) {
                put(promises, promise);
            }
        }
        return promises;
    }

    private List<Promise> written(List<Promise> standing) {
        if (!fields.has("promises")) {
            return standing;
        }
        Cell cell = fields.cell("promises");
        List<Promise> read =
                cell == null
                        ? null
                        : fields.taken("promises", cell, Promises.read(Plain.text(cell.text())));
        return read == null ? List.of() : read;
    }

    private static void put(List<Promise> promises, Promise promise) {
        for (int i = 0; i < promises.size(); i++) {
            Promise other = promises.get(i);
            if (other.year() == promise.year() && other.measure().equals(promise.measure())) {
                promises.set(i, promise);
                return;
            }
        }
        promises.add(promise);
    }

    private @Nullable Promise promise(Column column, Cell cell, SortedSet<Integer> years) {
        CellReading<Numbers.Amount> reading = Numbers.amount(cell);
        Numbers.Amount amount = fields.taken("promise", cell, reading);
        Heading heading = Heading.of(column.header());
        Matcher year = YEAR.matcher(heading.name());
        Integer promised =
                year.find()
                        ? Integer.valueOf(year.group(1))
                        : years.size() == 1 ? years.first() : null;
        if (amount == null) {
            return null;
        }
        if (promised == null) {
            fields.refuse("promise", "exchange.row.promise-year", cell.text(), column.header());
            return null;
        }
        Unit own = amount.unit();
        String columnUnit = column.unit() == null ? "" : column.unit();
        String unit = own == null ? columnUnit : amount.magnitude() + own.symbol();
        BigDecimal quantity = own == null ? amount.value() : amount.written();
        return new Promise(promised, heading.name(), quantity, unit);
    }
}
