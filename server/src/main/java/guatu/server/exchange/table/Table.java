package guatu.server.exchange.table;

import guatu.server.exchange.layout.SheetMapping;
import java.util.List;

/** The table of one sheet (表): its rows, its totals checked, and what else stood there. */
public record Table(
        SheetMapping mapping,
        boolean epoch1904,
        List<TableRow> rows,
        List<TotalCheck> totals,
        List<Aside> asides) {}
