package guatu.server.publication.check;

import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.quantity.Units;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures about one project (单个项目): its total investment, its buildings. The project is the one
 * that the clause names, else the last one named before.
 */
final class ProjectFacts implements BoardCheck {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String TOPPED_OUT = "封顶";

    private final Known known;

    ProjectFacts(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        ProjectView project = project(passage);
        if (project == null) {
            return null;
        }
        if (passage.claim().kind() == Kind.MONEY && passage.before(4).endsWith("总投资")) {
            return investment(passage, project);
        }
        boolean buildings =
                passage.claim().kind() == Kind.COUNT
                        && passage.claim().measure().unit().symbol().equals("栋");
        return buildings ? buildings(passage, project) : null;
    }

    private @Nullable ProjectView project(Passage passage) {
        for (Gazetteer.Mention mention : known.gazetteer().mentions(passage.clause()).reversed()) {
            if (mention.where().kind() == Where.Kind.PROJECT) {
                return known.board().project(mention.where().code());
            }
        }
        String said = passage.left().startsWith("项目") ? passage.paragraphBefore() : "";
        for (Gazetteer.Mention mention : known.gazetteer().mentions(said).reversed()) {
            if (mention.where().kind() == Where.Kind.PROJECT) {
                return known.board().project(mention.where().code());
            }
        }
        for (Gazetteer.Mention mention : known.gazetteer().mentions(passage.sentence())) {
            if (mention.where().kind() == Where.Kind.PROJECT) {
                return known.board().project(mention.where().code());
            }
        }
        return null;
    }

    private @Nullable Assessment investment(Passage passage, ProjectView project) {
        BigDecimal wan = project.project().investmentWan();
        if (wan == null) {
            return Assessment.of(
                    passage.claim(),
                    Verdict.NOT_IN_LEDGER,
                    Reason.of("nothing-reported", "总投资", project.project().name(), "", ""));
        }
        return Judged.on(
                passage.claim(),
                fact(passage, project, "总投资", wan.multiply(TEN_THOUSAND), "元", List.of()));
    }

    private @Nullable Assessment buildings(Passage passage, ProjectView project) {
        Integer phase = null;
        for (Phase one : project.project().phases()) {
            phase = passage.before(12).contains(one.name()) ? Integer.valueOf(one.no()) : phase;
        }
        Integer wanted = phase;
        int all =
                (int)
                        project.project().buildings().stream()
                                .filter(one -> wanted == null || wanted.equals(one.phase()))
                                .count();
        if (all == 0) {
            return null;
        }
        if (!passage.clause().contains(TOPPED_OUT)) {
            return Judged.on(
                    passage.claim(),
                    fact(passage, project, "单体", BigDecimal.valueOf(all), "栋", List.of()));
        }
        List<String> trail = new ArrayList<>();
        for (MilestoneView one : project.own()) {
            boolean building = one.milestone().building() != null;
            boolean inPhase = wanted == null || wanted.equals(one.milestone().phase());
            if (building && inPhase && one.milestone().name().endsWith(TOPPED_OUT)) {
                boolean done = one.standing().finished() != null;
                if (done) {
                    trail.add(one.milestone().name() + " " + one.standing().finished());
                }
            }
        }
        return Judged.on(
                passage.claim(),
                fact(passage, project, "已封顶单体", BigDecimal.valueOf(trail.size()), "栋", trail),
                Reason.of("of-all", trail.size(), all));
    }

    private Fact fact(
            Passage passage,
            ProjectView project,
            String what,
            BigDecimal value,
            String unit,
            List<String> trail) {
        Where place =
                new Where(
                        Where.Kind.PROJECT,
                        project.code(),
                        project.project().name(),
                        project.project().district());
        Quantity quantity = new Quantity(value, Units.get(unit));
        return known.counted(
                what + "/" + project.code(),
                what,
                place,
                passage.when(),
                quantity,
                "/projects/" + project.code(),
                trail);
    }
}
