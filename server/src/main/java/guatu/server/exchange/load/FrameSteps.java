package guatu.server.exchange.load;

import guatu.server.access.Accounts;
import guatu.server.access.FirstPassword;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.CampaignChange;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.exchange.plan.Draft;
import guatu.server.exchange.plan.Drafts;
import guatu.server.exchange.plan.PostDraft;
import guatu.server.exchange.plan.UnitDraft;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationChange;
import guatu.server.organisation.Post;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps before the list (装载组织与设置): campaign, units, accounts, posts, actions, areas. */
final class FrameSteps {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Drafts drafts;
    private final Order order;

    FrameSteps(
            Accounts accounts,
            Organisation organisation,
            Campaigns campaigns,
            Drafts drafts,
            Order order) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.order = order;
    }

    List<FirstPassword> run(Complaints complaints) {
        campaign(complaints);
        units(complaints);
        List<FirstPassword> made = accounts();
        posts(complaints);
        frame(complaints);
        return made;
    }

    private static <T> List<Draft<T>> accepted(List<Draft<T>> all) {
        return all.stream().filter(draft -> !draft.refused() && draft.value() != null).toList();
    }

    private static <T> T value(Draft<T> accepted) {
        return Drafts.accepted(List.of(accepted)).getFirst();
    }

    private void campaign(Complaints complaints) {
        List<Campaign> settings = Drafts.accepted(drafts.settings);
        if (!settings.isEmpty()) {
            CampaignChange nothing = CampaignChange.because(order.reason());
            CampaignChange change =
                    new CampaignChange(
                            nothing.reason(),
                            settings.getLast(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            complaints.ofTheFile().addAll(campaigns.apply(change, order.by()).reasons());
        }
    }

    /** Units with one reason make one change; the earlier ones first. */
    private void units(Complaints complaints) {
        Map<String, List<Draft<UnitDraft>>> byReason = new LinkedHashMap<>();
        accepted(drafts.units).stream()
                .sorted(Comparator.comparing(draft -> value(draft).unit().validFrom()))
                .forEach(draft -> {
                    String reason = value(draft).reason();
                    byReason.computeIfAbsent(
                                    reason == null ? order.reason() : reason,
                                    _ -> new ArrayList<>())
                            .add(draft);
                });
        byReason.forEach((reason, units) -> units(reason, units, complaints));
    }

    private void units(String reason, List<Draft<UnitDraft>> wanted, Complaints complaints) {
        boolean again = true;
        while (again) {
            List<Draft<UnitDraft>> now = accepted(wanted);
            OrganisationChange change =
                    new OrganisationChange(
                            reason,
                            Drafts.accepted(now).stream().map(UnitDraft::unit).toList(),
                            List.of(),
                            List.of());
            again =
                    complaints.indexed(
                            organisation.apply(change, order.by()).reasons(), Map.of("units", now));
        }
    }

    /** An account that exists keeps its password and roles. */
    private List<FirstPassword> accounts() {
        List<FirstPassword> made = new ArrayList<>();
        for (Draft<PostDraft> draft : accepted(drafts.posts)) {
            PostDraft post = value(draft);
            String login = post.login();
            if (login == null || accounts.find(login) != null) {
                continue;
            }
            Outcome<FirstPassword> outcome =
                    accounts.create(
                            login,
                            post.post().name(),
                            post.roles(),
                            post.post().unit(),
                            order.by());
            switch (outcome) {
                case Outcome.Done<FirstPassword>(FirstPassword first) -> made.add(first);
                case Outcome.Refused<FirstPassword>(List<Problem> problems) ->
                        problems.forEach(problem -> draft.refuse("login", problem));
            }
        }
        return made;
    }

    /** A post that comes with a new unit comes for the unit's reason. */
    private void posts(Complaints complaints) {
        Map<String, List<Draft<PostDraft>>> byReason = new LinkedHashMap<>();
        for (Draft<PostDraft> draft : accepted(drafts.posts)) {
            byReason.computeIfAbsent(reason(value(draft).post()), _ -> new ArrayList<>())
                    .add(draft);
        }
        byReason.forEach((reason, posts) -> posts(reason, posts, complaints));
    }

    private String reason(Post post) {
        for (UnitDraft unit : Drafts.accepted(drafts.units)) {
            boolean together =
                    unit.unit().code().equals(post.unit())
                            && unit.unit().validFrom().equals(post.validFrom());
            String reason = unit.reason();
            if (together && reason != null) {
                return reason;
            }
        }
        return order.reason();
    }

    private void posts(String reason, List<Draft<PostDraft>> wanted, Complaints complaints) {
        boolean again = true;
        while (again) {
            List<Draft<PostDraft>> now = accepted(wanted);
            List<Draft<PostDraft>> held = new ArrayList<>();
            List<Holding> holdings = new ArrayList<>();
            for (Draft<PostDraft> draft : now) {
                Holding holding = value(draft).holding();
                if (holding != null) {
                    held.add(draft);
                    holdings.add(holding);
                }
            }
            OrganisationChange change =
                    new OrganisationChange(
                            reason,
                            List.of(),
                            Drafts.accepted(now).stream().map(PostDraft::post).toList(),
                            holdings);
            List<Problem> problems = organisation.apply(change, order.by()).reasons();
            again = complaints.indexed(problems, Map.of("posts", now, "holdings", held));
        }
    }

    private void frame(Complaints complaints) {
        boolean again = true;
        while (again) {
            Map<String, List<? extends Draft<?>>> lists = new LinkedHashMap<>();
            lists.put("actions", accepted(drafts.actions));
            lists.put("lines", accepted(drafts.lines));
            lists.put("declaredTotals", accepted(drafts.totals));
            lists.put("areas", accepted(drafts.areas));
            lists.put("events", accepted(drafts.events));
            lists.put("classifications", accepted(drafts.classifications));
            lists.put("linked", accepted(drafts.linked));
            CampaignChange change = change();
            again = complaints.indexed(campaigns.apply(change, order.by()).reasons(), lists);
        }
    }

    private CampaignChange change() {
        List<DeclaredTotal> totals = new ArrayList<>(Drafts.accepted(drafts.totals));
        totals.addAll(drafts.lineTotals);
        return new CampaignChange(
                order.reason(),
                null,
                List.of(),
                Drafts.accepted(drafts.actions),
                Drafts.accepted(drafts.lines),
                totals,
                Drafts.accepted(drafts.areas),
                Drafts.accepted(drafts.events),
                Drafts.accepted(drafts.classifications),
                Drafts.accepted(drafts.linked));
    }
}
