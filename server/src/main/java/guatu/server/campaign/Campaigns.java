package guatu.server.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.access.Account;
import guatu.server.access.Audit;
import guatu.server.access.AuditAction;
import guatu.server.database.AfterCommit;
import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.database.Notices;
import guatu.server.database.Snapshot;
import guatu.server.organisation.StatusDate;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the campaign and everything that frames the list (攻坚行动). */
@Component
public final class Campaigns implements StatusDate {

    private static final String TOPIC = "campaign";
    private static final int YEARS_OF_UNNAMED = 3;

    private final CampaignStore store;
    private final CampaignRules rules;
    private final Audit audit;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Snapshot<CampaignBook> book;
    private final WorkingCalendar calendar = HolidayNotices.calendar();

    Campaigns(
            CampaignStore store,
            CampaignRules rules,
            Audit audit,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.book = new Snapshot<>(store::read);
    }

    /** The campaign; an unnamed one of three years from this year on before one is loaded. */
    public Campaign current() {
        Campaign campaign = book.get().campaign();
        return campaign == null ? unnamed() : campaign;
    }

    /** The status date (数据日期): what "today" means for lights, days left and due dates. */
    @Override
    public LocalDate statusDate() {
        LocalDate fixed = current().fixedStatusDate();
        return fixed == null ? LocalDate.now(clock) : fixed;
    }

    /** The working days of China (工作日历): weekends, holidays and worked weekends (调休). */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The districts of the city, by code. */
    public List<District> districts() {
        return book.get().districts();
    }

    /** All actions of the city and of its districts, by code. */
    public List<Action> actions() {
        return book.get().actions();
    }

    /** All work lines, by code. */
    public List<WorkLine> lines() {
        return book.get().lines();
    }

    /** All announced totals. */
    public List<DeclaredTotal> declaredTotals() {
        return book.get().declaredTotals();
    }

    /** All areas, by code. */
    public List<Area> areas() {
        return book.get().areas();
    }

    /** All outside events, by code. */
    public List<OutsideEvent> events() {
        return book.get().events();
    }

    /** All classifications, by code. */
    public List<Classification> classifications() {
        return book.get().classifications();
    }

    /** All linked campaigns, by code. */
    public List<LinkedCampaign> linked() {
        return book.get().linked();
    }

    /** The district of that code, name or alias, or null. */
    public @Nullable District findDistrict(String codeOrNameOrAlias) {
        String wanted = codeOrNameOrAlias.strip();
        return districts().stream()
                .filter(d ->
                        d.code().equals(wanted)
                                || d.name().equals(wanted)
                                || d.aliases().contains(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The area of that code, name or alias, or null. */
    public @Nullable Area findArea(String codeOrNameOrAlias) {
        String wanted = codeOrNameOrAlias.strip();
        return areas().stream()
                .filter(a ->
                        a.code().equals(wanted)
                                || a.name().equals(wanted)
                                || a.aliases().contains(wanted))
                .findFirst()
                .orElse(null);
    }

    /** What speaks against a change; nothing is changed. */
    public List<Problem> check(CampaignChange change) {
        return rules.check(change, book.get());
    }

    /**
     * Puts a change in place, joining the transaction at hand, and gives the campaign as it then
     * stands.
     */
    public Outcome<Campaign> apply(CampaignChange change, Account by) {
        return transaction.execute(_ -> put(change, by));
    }

    private Outcome<Campaign> put(CampaignChange change, Account by) {
        store.lock();
        book.changed();
        List<Problem> problems = check(change);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (store.write(change, book.get())) {
            book.changed();
            audit.record(by, AuditAction.CAMPAIGN_CHANGED, current().code(), change.reason());
            notices.send(TOPIC);
            AfterCommit.run(() -> events.publishEvent(new CampaignChanged()));
        }
        return Outcome.done(current());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void heard(Heard notice) {
        if (notice.topic().equals(TOPIC)) {
            book.forget();
            events.publishEvent(new CampaignChanged());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void missed(Missed missed) {
        book.forget();
    }

    private Campaign unnamed() {
        int year = LocalDate.now(clock).getYear();
        int last = year + YEARS_OF_UNNAMED - 1;
        return new Campaign(
                "-",
                "（尚未导入攻坚行动）",
                Level.CITY,
                LocalDate.of(year, 1, 1),
                LocalDate.of(last, 12, 31),
                List.of(year, year + 1, last),
                null,
                LightSettings.USUAL,
                null);
    }
}
