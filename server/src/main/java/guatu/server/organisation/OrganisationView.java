package guatu.server.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chain of command as the screens need it (组织视图). */
record OrganisationView(
        LocalDate date, int version, List<OrganisationVersion> versions, List<UnitView> units) {

    record UnitView(
            String code,
            String name,
            String shortName,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String district,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<PostView> posts) {}

    record PostView(String code, String name, @Nullable Holder holder, int openMilestones) {}

    record Holder(String name, @Nullable String login, LocalDate from) {}

    static OrganisationView of(
            OrganisationTree tree, List<OrganisationVersion> versions, OpenMilestones open) {
        Map<String, List<Post>> posts =
                tree.posts().stream().collect(Collectors.groupingBy(Post::unit));
        List<UnitView> units =
                tree.units().stream()
                        .map(unit ->
                                unit(unit, posts.getOrDefault(unit.code(), List.of()), tree, open))
                        .toList();
        return new OrganisationView(tree.date(), tree.version().no(), versions, units);
    }

    private static UnitView unit(
            Unit unit, List<Post> posts, OrganisationTree tree, OpenMilestones open) {
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.kind(),
                unit.parent(),
                unit.district(),
                unit.validFrom(),
                unit.validTo(),
                posts.stream().map(post -> post(post, tree, open)).toList());
    }

    private static PostView post(Post post, OrganisationTree tree, OpenMilestones open) {
        Holding holding = tree.holder(post.code());
        Holder holder =
                holding == null
                        ? null
                        : new Holder(holding.holderName(), holding.login(), holding.from());
        return new PostView(post.code(), post.name(), holder, open.count(post.code()));
    }
}
