package guatu.server.reporting;

import guatu.server.campaign.Campaigns;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Draws up who owes what by when (应报清单), for every post at once. */
@Component
final class OwedLists {

    private static final Comparator<OwedBy> WORST_FIRST =
            Comparator.comparing(OwedBy::late)
                    .thenComparingInt(OwedBy::missing)
                    .reversed()
                    .thenComparing(OwedBy::unitName)
                    .thenComparing(one -> Objects.toString(one.postName(), ""));

    private final OwedFigures owed;
    private final Organisation organisation;
    private final Campaigns campaigns;

    OwedLists(OwedFigures owed, Organisation organisation, Campaigns campaigns) {
        this.owed = owed;
        this.organisation = organisation;
        this.campaigns = campaigns;
    }

    /** Who owes the post's things: its unit, and the post if there is one. */
    private record Debtor(String unit, String post) implements Comparable<Debtor> {

        private static final Comparator<Debtor> ORDER =
                Comparator.comparing(Debtor::unit).thenComparing(Debtor::post);

        @Override
        public int compareTo(Debtor other) {
            return ORDER.compare(this, other);
        }
    }

    /** What is owed for the period, as the rhythm asks for it. */
    OwedList of(Rhythm rhythm, Period period) {
        LocalDate statusDate = campaigns.statusDate();
        LocalDate due = rhythm.due(period);
        boolean past = statusDate.isAfter(due);
        OrganisationTree tree =
                organisation.at(statusDate.isBefore(period.to()) ? statusDate : period.to());
        Map<Debtor, List<OwedBy.Item>> items = new TreeMap<>();
        if (period.kind() == PeriodKind.WEEK) {
            owed.ofWeek(period)
                    .forEach((post, milestones) -> {
                        Post found = tree.post(post);
                        items.put(
                                new Debtor(found == null ? "" : found.unit(), post),
                                milestones.stream().map(one -> item(one, past)).toList());
                    });
        } else {
            for (Owed one : owed.of(rhythm, period, (project, post) -> true)) {
                Debtor debtor = new Debtor(one.leadUnit(), Objects.toString(one.post(), ""));
                items.computeIfAbsent(debtor, key -> new ArrayList<>()).add(item(one));
            }
        }
        List<OwedBy> posts = new ArrayList<>();
        items.forEach((debtor, own) -> posts.add(by(debtor, own, tree)));
        posts.sort(WORST_FIRST);
        return new OwedList(
                period,
                due,
                rhythm.active(),
                posts.stream().mapToInt(one -> one.items().size()).sum(),
                posts.stream().mapToInt(OwedBy::missing).sum(),
                posts);
    }

    private static OwedBy by(Debtor debtor, List<OwedBy.Item> items, OrganisationTree tree) {
        Post post = debtor.post().isEmpty() ? null : tree.post(debtor.post());
        Holding holder = post == null ? null : tree.holder(post.code());
        int missing = (int) items.stream().filter(one -> one.stage() == null).count();
        return new OwedBy(
                debtor.unit(),
                Views.unitName(tree, debtor.unit()),
                post == null ? null : post.code(),
                post == null ? null : post.name(),
                holder == null ? null : holder.holderName(),
                missing,
                items.stream().anyMatch(OwedBy.Item::late),
                items);
    }

    private static OwedBy.Item item(Owed one) {
        return new OwedBy.Item(
                one.project(),
                one.projectName(),
                one.measure(),
                null,
                one.promised(),
                null,
                one.reports().isEmpty() ? null : one.reports().getLast().stage(),
                one.late());
    }

    private static OwedBy.Item item(OwedMilestone one, boolean past) {
        return new OwedBy.Item(
                one.project(),
                one.projectName(),
                one.name(),
                one.key(),
                null,
                one.lastReport(),
                null,
                past);
    }
}
