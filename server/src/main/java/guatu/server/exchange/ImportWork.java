package guatu.server.exchange;

import guatu.server.access.Account;
import guatu.server.access.FirstPassword;
import guatu.server.exchange.layout.MappingProposal;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.load.Loaded;
import guatu.server.exchange.load.Loader;
import guatu.server.exchange.load.Order;
import guatu.server.exchange.load.StandingReader;
import guatu.server.exchange.plan.PlannedRow;
import guatu.server.exchange.plan.Planner;
import guatu.server.exchange.plan.Preview;
import guatu.server.exchange.plan.Standing;
import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.sheet.SheetReader;
import guatu.server.exchange.table.Aside;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableReader;
import guatu.server.exchange.table.TotalCheck;
import guatu.server.organisation.Organisation;
import guatu.server.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The work behind an import (导入作业): read, map, plan, try, load. */
@Component
final class ImportWork {

    private final FileRows files;
    private final Memory memory;
    private final StandingReader standing;
    private final Organisation organisation;
    private final Loader loader;
    private final Clock clock;
    private final SheetReader reader = new SheetReader(Limits.DEFAULT);

    ImportWork(
            FileRows files,
            Memory memory,
            StandingReader standing,
            Organisation organisation,
            Loader loader,
            Clock clock) {
        this.files = files;
        this.memory = memory;
        this.standing = standing;
        this.organisation = organisation;
        this.loader = loader;
        this.clock = clock;
    }

    /** What came of one run. */
    record Outcome(
            ImportState state,
            ImportBody body,
            List<PlannedRow> rows,
            List<FirstPassword> accounts) {}

    /** The sheets of the file, or why it cannot be read. */
    Opened open(Import started, Progress progress) throws IOException {
        Path file = Files.createTempFile("guatu-import", ".file");
        try {
            Files.write(file, files.read(started.fileHash()));
            return reader.open(file, started.fileName(), progress);
        } finally {
            Files.delete(file);
        }
    }

    /** The proposal for each sheet; what was confirmed for the same headings goes before. */
    List<SheetMapping> propose(List<Sheet> sheets) {
        List<SheetMapping> mappings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            SheetMapping proposed = MappingProposal.of(sheet);
            SheetMapping confirmed = memory.mapping(proposed.fingerprint());
            mappings.add(
                    confirmed == null || proposed.columns().isEmpty()
                            ? proposed
                            : Correction.remembered(proposed, confirmed));
        }
        return mappings;
    }

    /** Plans and loads, or tries it for the preview. */
    Outcome run(
            Import started,
            List<Sheet> sheets,
            List<SheetMapping> mappings,
            Order order,
            Progress progress) {
        Standing now = standing.read();
        List<Table> tables = tables(sheets, mappings);
        Planner.Planned planned = Planner.plan(now, tables, memory.answers(), progress);
        Loaded loaded = loader.load(now, planned.drafts(), order);
        List<PlannedRow> rows = Preview.rows(planned.drafts());
        Counts counts = Counts.of(rows);
        ImportBody body =
                new ImportBody(
                        problems(tables, mappings, sheets, loaded),
                        mappings,
                        totals(tables),
                        asides(tables),
                        planned.questions(),
                        counts,
                        basis(now),
                        loaded.kept() ? result(loaded, counts) : null);
        if (loaded.kept()) {
            mappings.stream()
                    .filter(mapping -> mapping.role() != SheetRole.IGNORE)
                    .forEach(mapping ->
                            memory.remember(mapping, order.by().login(), clock.instant()));
        }
        return new Outcome(
                loaded.kept() ? ImportState.DONE : ImportState.PREVIEW,
                body,
                rows,
                loaded.accounts());
    }

    private static List<Table> tables(List<Sheet> sheets, List<SheetMapping> mappings) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (mappings.get(i).role() != SheetRole.IGNORE) {
                tables.add(TableReader.read(sheets.get(i), mappings.get(i)));
            }
        }
        return tables;
    }

    private static List<Problem> problems(
            List<Table> tables, List<SheetMapping> mappings, List<Sheet> sheets, Loaded loaded) {
        List<Problem> problems = new ArrayList<>(loaded.problems());
        if (tables.isEmpty()) {
            problems.add(Problem.at("exchange.file.notable", "file", null));
        } else if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
            problems.add(Problem.at("exchange.file.no-rows", "file", null));
        }
        problems.addAll(SheetNotes.of(sheets, mappings));
        return problems;
    }

    private static List<TotalCheck> totals(List<Table> tables) {
        return tables.stream().flatMap(table -> table.totals().stream()).toList();
    }

    private static Map<String, List<Aside>> asides(List<Table> tables) {
        Map<String, List<Aside>> asides = new LinkedHashMap<>();
        tables.forEach(table -> asides.put(table.mapping().name(), table.asides()));
        return asides;
    }

    private static ImportBody.Result result(Loaded loaded, Counts counts) {
        return new ImportBody.Result(
                loaded.version(),
                loaded.listChanges(),
                loaded.reports(),
                loaded.accounts().size(),
                counts);
    }

    /** The versions that a preview made now would rest on. */
    ImportBody.Basis basis() {
        return basis(standing.read());
    }

    private ImportBody.Basis basis(Standing now) {
        int version =
                organisation.versions().isEmpty() ? 0 : organisation.versions().getLast().no();
        return new ImportBody.Basis(now.list().version(), version);
    }

    /** An order that keeps nothing. */
    static Order preview(Import started, Account by) {
        return new Order(started.fileName(), started.fileName(), true, false, by);
    }
}
