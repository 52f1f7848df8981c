package guatu.server.campaign;

import guatu.server.access.Account;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the campaign and everything that frames the list (攻坚行动). */
@Component
@SuppressWarnings("DoNotCallSuggester")
public final class Campaigns {

    /** The campaign; an unnamed one of three years from this year on before one is loaded. */
    public Campaign current() {
        throw new UnsupportedOperationException();
    }

    /** The status date (数据日期): what "today" means for lights, days left and due dates. */
    public LocalDate statusDate() {
        throw new UnsupportedOperationException();
    }

    /** The districts of the city, by code. */
    public List<District> districts() {
        throw new UnsupportedOperationException();
    }

    /** All actions of the city and of its districts, by code. */
    public List<Action> actions() {
        throw new UnsupportedOperationException();
    }

    /** All work lines, by code. */
    public List<WorkLine> lines() {
        throw new UnsupportedOperationException();
    }

    /** All announced totals. */
    public List<DeclaredTotal> declaredTotals() {
        throw new UnsupportedOperationException();
    }

    /** All areas, by code. */
    public List<Area> areas() {
        throw new UnsupportedOperationException();
    }

    /** All outside events, by code. */
    public List<OutsideEvent> events() {
        throw new UnsupportedOperationException();
    }

    /** All classifications, by code. */
    public List<Classification> classifications() {
        throw new UnsupportedOperationException();
    }

    /** All linked campaigns, by code. */
    public List<LinkedCampaign> linked() {
        throw new UnsupportedOperationException();
    }

    /** The district of that code, name or alias, or null. */
    public @Nullable District findDistrict(String codeOrNameOrAlias) {
        throw new UnsupportedOperationException(codeOrNameOrAlias);
    }

    /** The area of that code, name or alias, or null. */
    public @Nullable Area findArea(String codeOrNameOrAlias) {
        throw new UnsupportedOperationException(codeOrNameOrAlias);
    }

    /** The action of that code, or null. */
    public @Nullable Action findAction(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** The work line of that code, or null. */
    public @Nullable WorkLine findLine(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** The outside event of that code, or null. */
    public @Nullable OutsideEvent findEvent(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** What speaks against a change; nothing is changed. */
    public List<Problem> check(CampaignChange change) {
        throw new UnsupportedOperationException(change.toString());
    }

    /** Puts a change in place and gives the campaign as it then stands. */
    public Outcome<Campaign> apply(CampaignChange change, Account by) {
        throw new UnsupportedOperationException(change.toString() + by);
    }
}
