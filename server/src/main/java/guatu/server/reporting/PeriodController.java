package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.campaign.Campaigns;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.PeriodLock;
import guatu.server.journal.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed, signed, accepted and closed in a period. */
@RestController
final class PeriodController {

    private final Desks desks;
    private final Rhythms rhythms;
    private final Periods periods;
    private final Campaigns campaigns;
    private final OwedLists owedLists;

    PeriodController(
            Desks desks,
            Rhythms rhythms,
            Periods periods,
            Campaigns campaigns,
            OwedLists owedLists) {
        this.desks = desks;
        this.owedLists = owedLists;
        this.rhythms = rhythms;
        this.periods = periods;
        this.campaigns = campaigns;
    }

    /** What the caller owes for one period. */
    record OwedPeriod(Period period, LocalDate due, List<Owed> figures) {}

    /**
     * The caller's own desk.
     *
     * @param periods each asked-for kind of period, the current one and the one before
     * @param week milestones not reported on this week, null when no weekly dispatch is asked for
     */
    record Mine(
            LocalDate statusDate,
            List<OwedPeriod> periods,
            @Nullable Period week,
            @Nullable LocalDate weekDue,
            List<OwedMilestone> milestones,
            List<QuantityView> sentBack,
            List<QuantityView> toSign) {}

    /** A period to close or to open again; the whole city's without a district. */
    record LockRequest(
            @Nullable String district,
            PeriodKind kind,
            LocalDate day,
            boolean lock,
            @Nullable String reason) {}

    @Allowed
    @GetMapping("/api/periods/mine")
    Mine mine(Account account) {
        LocalDate today = campaigns.statusDate();
        List<OwedPeriod> owed = new ArrayList<>();
        Rhythm weekly = desks.rhythm(PeriodKind.WEEK);
        for (Rhythm rhythm : rhythms.all()) {
            if (rhythm.active() && rhythm.kind() != PeriodKind.WEEK) {
                Period now = Period.of(rhythm.kind(), today);
                Period before = Period.of(rhythm.kind(), now.from().minusDays(1));
                owed.add(owed(account, rhythm, now));
                if (!before.to().isBefore(campaigns.current().start())) {
                    owed.add(owed(account, rhythm, before));
                }
            }
        }
        Period week = Period.week(today);
        return new Mine(
                today,
                owed,
                weekly.active() ? week : null,
                weekly.active() ? weekly.due(week) : null,
                weekly.active() ? desks.week(account, week) : List.of(),
                desks.sentBack(account),
                desks.toSign(account));
    }

    private OwedPeriod owed(Account account, Rhythm rhythm, Period period) {
        return new OwedPeriod(period, rhythm.due(period), desks.mine(account, rhythm, period));
    }

    @Allowed({Role.OFFICE, Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/periods/desk")
    Desk desk(
            @RequestParam PeriodKind kind,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return desks.desk(Period.of(kind, Objects.requireNonNullElse(day, campaigns.statusDate())));
    }

    /** Who owes what for a period, and by when. */
    @Allowed
    @GetMapping("/api/periods/owed")
    OwedList owed(
            @RequestParam PeriodKind kind,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return owedLists.of(
                desks.rhythm(kind),
                Period.of(kind, Objects.requireNonNullElse(day, campaigns.statusDate())));
    }

    @Allowed
    @GetMapping("/api/periods/locks")
    List<PeriodLock> locks() {
        return periods.locks();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/periods/locks")
    PeriodLock lock(@RequestBody LockRequest request, Account account) {
        Period period = Period.of(request.kind(), request.day());
        return (request.lock()
                        ? periods.lock(request.district(), period, account)
                        : periods.reopen(request.district(), period, account, request.reason()))
                .orRefuse();
    }

    @Allowed
    @GetMapping("/api/periods/rhythm")
    List<Rhythm> rhythm() {
        return rhythms.all();
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/periods/rhythm")
    Rhythm putRhythm(@RequestBody Rhythm rhythm, Account account) {
        return rhythms.put(rhythm, account).orRefuse();
    }
}
