package guatu.server.journal;

import guatu.ledger.CanonicalJson;
import guatu.server.ledger.LedgerEntry;
import guatu.server.ledger.Signers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each kind of record says, as the ledger keeps it (入账文本). Who signed and what he noted stand
 * there as keyed commitments; the names and words themselves are in the journal's tables.
 */
@Component
final class Bodies {

    static final String REPORT = "report";
    static final String QUANTITY = "quantity";
    static final String STEP = "step";
    static final String LOCK = "lock";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Signers signers;

    Bodies(Signers signers) {
        this.signers = signers;
    }

    /** How personal data gets into a body. */
    private interface Personal {
        void put(CanonicalJson body, UUID id, String login, @Nullable String note);
    }

    /** As it stood before there were commitments. */
    private static final Personal CLEAR =
            (body, id, login, note) -> body.put("login", login).put("note", note);

    private void commit(CanonicalJson body, UUID id, String login, @Nullable String note) {
        body.put("signer", signers.commitment(login, login));
        if (note != null) {
            body.put("noteCommitment", signers.commitment(login, id + "\n" + note));
        }
    }

    /** The record as it would have been entered in the same way as {@code sealed}. */
    LedgerEntry like(LedgerEntry sealed, JournalRow row) {
        return made(row, sealed.body().contains("\"signer\":\"") ? again(sealed) : CLEAR);
    }

    /** Where a secret is destroyed, the commitment is taken as it is sealed. */
    private Personal again(LedgerEntry sealed) {
        return (body, id, login, note) -> {
            String signer = signers.earlier(login, login);
            String noted = note == null ? null : signers.earlier(login, id + "\n" + note);
            body.put("signer", signer == null ? member(sealed, "signer") : signer);
            body.put(
                    "noteCommitment",
                    note != null && noted == null ? member(sealed, "noteCommitment") : noted);
        };
    }

    private static @Nullable String member(LedgerEntry sealed, String name) {
        Matcher found =
                Pattern.compile('"' + name + "\":\"([0-9a-f]{64})\"").matcher(sealed.body());
        return found.find() ? found.group(1) : null;
    }

    LedgerEntry of(JournalRow row) {
        return made(row, this::commit);
    }

    private static LedgerEntry made(JournalRow row, Personal personal) {
        return switch (row) {
            case Entry entry -> made(entry, personal);
            case QuantityReport report -> made(report, personal);
            case Step step -> made(step, personal);
            case PeriodLock lock -> made(lock, personal);
        };
    }

    /** The instant as a database keeps it. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static LedgerEntry made(Entry entry, Personal personal) {
        NewReport report = entry.report();
        CanonicalJson body =
                begun(REPORT, entry.id(), entry.recordedAt())
                        .put("blockedBy", report.blockedBy())
                        .put("corrects", report.corrects())
                        .put("effectiveOn", report.effectiveOn())
                        .put("evidence", hashes(report.evidence()))
                        .put("expected", report.expected())
                        .put("milestone", report.milestone())
                        .put("organisationVersion", entry.organisationVersion())
                        .put("percent", plain(report.percent()))
                        .put("post", report.post())
                        .put("project", report.project())
                        .put("reason", report.reason())
                        .put("report", report.kind())
                        .put("unit", report.unit());
        personal.put(body, entry.id(), entry.login(), report.note());
        return done(Journal.BEGINNING, REPORT, entry.id(), entry.recordedAt(), body);
    }

    private static LedgerEntry made(QuantityReport report, Personal personal) {
        NewQuantity figure = report.figure();
        CanonicalJson body =
                begun(QUANTITY, report.id(), report.recordedAt())
                        .put("accrual", figure.accrual())
                        .put("corrects", figure.corrects())
                        .put("district", figure.district())
                        .put("evidence", hashes(figure.evidence()))
                        .put("measure", figure.measure())
                        .put("milestone", figure.milestone())
                        .put("organisationVersion", report.organisationVersion())
                        .put("period", period(figure.period()))
                        .put("place", figure.place())
                        .put("post", figure.post())
                        .put("postUnit", figure.postUnit())
                        .put("printed", figure.printed())
                        .put("project", figure.project())
                        .put("reason", figure.reason())
                        .put("revision", report.revision())
                        .put("series", figure.series())
                        .put("slot", report.slot())
                        .put("subkind", figure.subkind())
                        .put("unit", figure.unit())
                        .put("value", plain(figure.value()));
        personal.put(body, report.id(), report.login(), figure.note());
        return done(report.position(), QUANTITY, report.id(), report.recordedAt(), body);
    }

    private static LedgerEntry made(Step step, Personal personal) {
        CanonicalJson body =
                begun(STEP, step.id(), step.recordedAt())
                        .put("of", step.report())
                        .put("reason", step.reason())
                        .put("stage", step.stage())
                        .put("unit", step.unit());
        personal.put(body, step.id(), step.login(), null);
        return done(step.position(), STEP, step.id(), step.recordedAt(), body);
    }

    private static LedgerEntry made(PeriodLock lock, Personal personal) {
        CanonicalJson body =
                begun(LOCK, lock.id(), lock.recordedAt())
                        .put("district", lock.district())
                        .put("level", lock.level())
                        .put("locked", lock.locked())
                        .put("period", period(lock.period()))
                        .put("reason", lock.reason());
        personal.put(body, lock.id(), lock.login(), null);
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

    private static @Nullable List<String> hashes(List<String> evidence) {
        return evidence.isEmpty() ? null : evidence;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        BigDecimal plain = NewReport.plain(number);
        return plain == null ? null : plain.toPlainString();
    }
}
