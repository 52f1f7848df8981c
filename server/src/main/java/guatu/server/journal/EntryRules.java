package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report must be like before it is recorded (填报规则), whatever it is about. */
@Component
final class EntryRules {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_KEY = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EntryRows rows;
    private final EvidenceRules evidence;

    EntryRules(EntryRows rows, EvidenceRules evidence) {
        this.rows = rows;
        this.evidence = evidence;
    }

    List<Problem> check(NewReport report, Account by) {
        List<Problem> problems = new ArrayList<>();
        checkSigner(by, problems);
        checkContent(report, problems);
        checkLength("note", report.note(), problems);
        checkLength("blockedBy", report.blockedBy(), problems);
        checkLength("reason", report.reason(), problems);
        problems.addAll(evidence.check(report.evidence(), report.project(), null));
        checkCorrection(report, problems);
        return problems;
    }

    List<Problem> checkKey(String idempotencyKey) {
        return idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY
                ? List.of(Problem.at("journal.key.malformed", "", idempotencyKey, LONGEST_KEY))
                : List.of();
    }

    static Problem correctedAlready(NewReport report) {
        return Problem.at("journal.corrects.again", "corrects", report.corrects());
    }

    static Problem shut(NewReport report, PeriodLock lock) {
        return Problem.at(
                "journal.period.locked",
                "date",
                report.effectiveOn(),
                lock.period().from(),
                lock.period().to(),
                lock.login());
    }

    /** 统计法第七条: whoever leads must not write the figures; the unit that did the work signs. */
    private static void checkSigner(Account by, List<Problem> problems) {
        if (!by.isConsole() && !by.isAny(Role.FILLER, Role.HEAD)) {
            problems.add(Problem.at("journal.signer", "", by.name()));
        }
    }

    private static void checkContent(NewReport report, List<Problem> problems) {
        BigDecimal percent = report.percent();
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            problems.add(Problem.at("journal.percent.range", "percent", percent));
        }
        if (percent != null && percent.stripTrailingZeros().scale() > 2) {
            problems.add(Problem.at("journal.percent.places", "percent", percent));
        }
        switch (report.kind()) {
            case PROGRESS -> {
                if (percent == null && report.expected() == null) {
                    problems.add(Problem.at("journal.progress.empty", "percent", null));
                }
            }
            case BLOCKED -> {
                if (isBlank(report.blockedBy())) {
                    problems.add(Problem.at("journal.blocked.empty", "blockedBy", null));
                }
            }
            case EXPECTED -> {
                if (report.expected() == null) {
                    problems.add(Problem.at("journal.expected.empty", "expected", null));
                }
            }
            case WITHDRAWN -> {
                if (report.corrects() == null) {
                    problems.add(Problem.at("journal.withdrawn.nothing", "corrects", null));
                }
            }
            case STARTED, FINISHED, RESUMED -> {}
        }
    }

    private static void checkLength(String field, @Nullable String text, List<Problem> problems) {
        if (text != null && text.length() > LONGEST_NOTE) {
            int length = text.length();
            problems.add(Problem.at("journal.text.long", field, null, LONGEST_NOTE, length));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            problems.add(Problem.at("journal.text.character", field, null));
        }
    }

    private void checkCorrection(NewReport report, List<Problem> problems) {
        if (report.corrects() == null) {
            if (report.reason() != null) {
                problems.add(Problem.at("journal.reason.alone", "reason", report.reason()));
            }
            return;
        }
        if (isBlank(report.reason())) {
            problems.add(Problem.at("journal.reason.missing", "reason", null));
        }
        Entry corrected = rows.find(report.corrects());
        if (corrected == null) {
            problems.add(Problem.at("journal.corrects.unknown", "corrects", report.corrects()));
        } else if (!Objects.equals(corrected.report().milestone(), report.milestone())) {
            problems.add(
                    Problem.at(
                            "journal.corrects.elsewhere",
                            "corrects",
                            corrected.report().milestone(),
                            report.milestone()));
        } else if (rows.isCorrected(report.corrects())) {
            problems.add(correctedAlready(report));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
