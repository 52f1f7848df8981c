package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.PeriodLock;
import guatu.server.journal.Periods;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityState;
import guatu.server.journal.Stage;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what filler, head and office have before them (填报、签字、接收工作台). */
@Component
final class Desks {

    private static final int MOST_MISSING = 200;

    private final OwedFigures owed;
    private final Quantities quantities;
    private final Periods periods;
    private final Rhythms rhythms;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Views views;

    Desks(
            OwedFigures owed,
            Quantities quantities,
            Periods periods,
            Rhythms rhythms,
            Campaigns campaigns,
            Organisation organisation,
            Views views) {
        this.owed = owed;
        this.quantities = quantities;
        this.periods = periods;
        this.rhythms = rhythms;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.views = views;
    }

    /** The rhythm of that kind. */
    Rhythm rhythm(PeriodKind kind) {
        return rhythms.all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(new Rhythm(kind, 1, true, false));
    }

    /** What the account's posts owe for the period. */
    List<Owed> mine(Account by, Rhythm rhythm, Period period) {
        Set<String> posts = posts(by);
        return owed.of(
                rhythm, period, (project, post) -> post != null && posts.contains(post.code()));
    }

    /** The milestones that the account's posts have not reported on this week. */
    List<OwedMilestone> week(Account by, Period week) {
        Set<String> posts = posts(by);
        return owed.ofWeek(week).entrySet().stream()
                .filter(one -> posts.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .toList();
    }

    /** What waits for the account's signature as head of its unit. */
    List<QuantityView> toSign(Account by) {
        if (!by.isAny(Role.HEAD)) {
            return List.of();
        }
        Set<String> units = units(by);
        return recent().stream()
                .filter(state -> state.stage() == Stage.FILLED)
                .filter(state -> units.contains(state.report().figure().postUnit()))
                .map(views::view)
                .toList();
    }

    /** What was sent back to the account's posts and waits to be mended. */
    List<QuantityView> sentBack(Account by) {
        Set<String> posts = posts(by);
        return recent().stream()
                .filter(state -> state.stage() == Stage.SENT_BACK)
                .filter(state ->
                        state.report().login().equals(by.login())
                                || posts.contains(state.report().figure().post()))
                .map(views::view)
                .toList();
    }

    /** A period from the office's side. */
    Desk desk(Period period) {
        Rhythm rhythm = rhythm(period.kind());
        List<Owed> all = owed.of(rhythm, period, (project, post) -> true);
        List<QuantityState> within = quantities.latestWithin(period.from(), period.to());
        List<PeriodLock> locks = periods.locks();
        List<Desk.DistrictStand> districts = new ArrayList<>();
        for (District district : campaigns.districts()) {
            districts.add(stand(district.code(), district.name(), all, within, locks, period));
        }
        Desk.DistrictStand city = stand(null, "", all, within, locks, period);
        if (city.owed() + city.open() + city.accepted() > 0) {
            districts.add(city);
        }
        return new Desk(
                period,
                rhythm.due(period),
                districts,
                within.stream()
                        .filter(state -> state.stage() == Stage.SIGNED)
                        .map(views::view)
                        .toList(),
                all.stream().filter(one -> one.reports().isEmpty()).limit(MOST_MISSING).toList(),
                locks.stream().anyMatch(lock -> isOf(lock, null, period)),
                periods.history().stream().filter(lock -> lock.period().equals(period)).toList());
    }

    private static Desk.DistrictStand stand(
            @Nullable String district,
            String name,
            List<Owed> all,
            List<QuantityState> within,
            List<PeriodLock> locks,
            Period period) {
        List<Owed> own =
                all.stream().filter(one -> Objects.equals(one.district(), district)).toList();
        List<QuantityState> reported =
                within.stream()
                        .filter(state ->
                                Objects.equals(state.report().figure().district(), district))
                        .toList();
        int accepted = (int) reported.stream().filter(s -> s.stage() == Stage.ACCEPTED).count();
        return new Desk.DistrictStand(
                district,
                name,
                own.size(),
                (int) own.stream().filter(one -> one.reports().isEmpty()).count(),
                reported.size() - accepted,
                accepted,
                locks.stream().anyMatch(lock -> isOf(lock, district, period)));
    }

    private static boolean isOf(PeriodLock lock, @Nullable String district, Period period) {
        return lock.period().equals(period) && Objects.equals(lock.district(), district);
    }

    /** Of this year and the one before: what is older was settled or never will be. */
    private List<QuantityState> recent() {
        LocalDate today = campaigns.statusDate();
        LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
        return quantities.latestWithin(from, LocalDate.of(today.getYear(), 12, 31));
    }

    private Set<String> posts(Account by) {
        return organisation.postsOf(by.login(), campaigns.statusDate()).stream()
                .map(Post::code)
                .collect(Collectors.toSet());
    }

    private Set<String> units(Account by) {
        Set<String> units = new HashSet<>();
        organisation
                .postsOf(by.login(), campaigns.statusDate())
                .forEach(post -> units.add(post.unit()));
        if (by.unit() != null) {
            units.add(by.unit());
        }
        return units;
    }
}
