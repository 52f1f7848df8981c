package guatu.server.journal;

import guatu.ledger.CanonicalJson;
import guatu.server.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each kind of record says, as the ledger keeps it (入账文本). */
final class Bodies {

    static final String REPORT = "report";
    static final String QUANTITY = "quantity";
    static final String STEP = "step";
    static final String LOCK = "lock";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Bodies() {}

    /** The instant as a database keeps it. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static LedgerEntry of(Entry entry) {
        CanonicalJson body =
                begun(REPORT, entry.id(), entry.recordedAt())
                        .put("blockedBy", entry.blockedBy())
                        .put("corrects", entry.corrects())
                        .put("effectiveOn", entry.effectiveOn())
                        .put("evidence", hashes(entry.evidence()))
                        .put("expected", entry.expected())
                        .put("login", entry.login())
                        .put("milestone", entry.milestone())
                        .put("note", entry.note())
                        .put("organisationVersion", entry.organisationVersion())
                        .put("percent", plain(entry.percent()))
                        .put("post", entry.post())
                        .put("project", entry.project())
                        .put("reason", entry.reason())
                        .put("report", entry.kind())
                        .put("unit", entry.unit());
        return done(Journal.BEGINNING, REPORT, entry.id(), entry.recordedAt(), body);
    }

    static LedgerEntry of(QuantityReport report) {
        CanonicalJson body =
                begun(QUANTITY, report.id(), report.recordedAt())
                        .put("accrual", report.accrual())
                        .put("corrects", report.corrects())
                        .put("district", report.district())
                        .put("evidence", hashes(report.evidence()))
                        .put("login", report.login())
                        .put("measure", report.measure())
                        .put("milestone", report.milestone())
                        .put("note", report.note())
                        .put("organisationVersion", report.organisationVersion())
                        .put("period", period(report.period()))
                        .put("place", report.place())
                        .put("post", report.post())
                        .put("postUnit", report.postUnit())
                        .put("printed", report.printed())
                        .put("project", report.project())
                        .put("reason", report.reason())
                        .put("revision", report.revision())
                        .put("series", report.series())
                        .put("slot", report.slot())
                        .put("subkind", report.subkind())
                        .put("unit", report.unit())
                        .put("value", plain(report.value()));
        return done(report.position(), QUANTITY, report.id(), report.recordedAt(), body);
    }

    static LedgerEntry of(Step step) {
        CanonicalJson body =
                begun(STEP, step.id(), step.recordedAt())
                        .put("login", step.login())
                        .put("of", step.report())
                        .put("reason", step.reason())
                        .put("stage", step.stage())
                        .put("unit", step.unit());
        return done(step.position(), STEP, step.id(), step.recordedAt(), body);
    }

    static LedgerEntry of(PeriodLock lock) {
        CanonicalJson body =
                begun(LOCK, lock.id(), lock.recordedAt())
                        .put("district", lock.district())
                        .put("level", lock.level())
                        .put("locked", lock.locked())
                        .put("login", lock.login())
                        .put("period", period(lock.period()))
                        .put("reason", lock.reason());
        return done(lock.position(), LOCK, lock.id(), lock.recordedAt(), body);
    }

    private static CanonicalJson begun(String kind, UUID id, Instant recordedAt) {
        return CanonicalJson.object()
                .put("id", id)
                .put("kind", kind)
                .put("recordedAt", INSTANT.format(recordedAt));
    }

    private static LedgerEntry done(
            long position, String kind, UUID id, Instant recordedAt, CanonicalJson body) {
        return new LedgerEntry(position, id, kind, recordedAt, body.text());
    }

    private static CanonicalJson period(Period period) {
        return CanonicalJson.object()
                .put("from", period.from())
                .put("kind", period.kind())
                .put("to", period.to());
    }

    private static @Nullable List<String> hashes(List<EvidenceRef> evidence) {
        return evidence.isEmpty() ? null : evidence.stream().map(EvidenceRef::hash).toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        BigDecimal plain = NewReport.plain(number);
        return plain == null ? null : plain.toPlainString();
    }
}
