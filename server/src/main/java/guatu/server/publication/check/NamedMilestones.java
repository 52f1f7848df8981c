package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a milestone bears in its name (节点所载数量): 全部814处房屋协议签订, 8个产业园集中开工. Held against the
 * milestone of the project, community or package that the clause names, and whether it is finished.
 */
final class NamedMilestones implements BoardCheck {

    private static final int SHARED_MIN = 2;

    private final Known known;

    NamedMilestones(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (claim.kind() != Kind.COUNT || !claim.measure().exact()) {
            return null;
        }
        Pattern number =
                Pattern.compile("(\\d+)" + Pattern.quote(claim.measure().unit().symbol()));
        for (ProjectView project : projects(passage)) {
            for (MilestoneView milestone : project.own()) {
                Matcher found = number.matcher(milestone.milestone().name());
                if (found.find() && speaksOf(milestone, passage)) {
                    return judged(passage, project, milestone, found.group(1));
                }
            }
        }
        return null;
    }

    private static boolean speaksOf(MilestoneView milestone, Passage passage) {
        return Known.shared(milestone.milestone().name(), passage.clause()) >= SHARED_MIN;
    }

    private List<ProjectView> projects(Passage passage) {
        List<ProjectView> found = new ArrayList<>();
        for (Gazetteer.Mention mention : known.gazetteer().mentions(passage.clause())) {
            for (ProjectView project : known.projectsAt(mention.where())) {
                boolean one = mention.where().kind() == Where.Kind.PROJECT;
                if (one || mention.where().kind() == Where.Kind.COMMUNITY) {
                    found.add(project);
                    String of = project.project().packageCode();
                    ProjectView whole = of == null ? null : known.board().project(of);
                    if (whole != null) {
                        found.add(whole);
                    }
                }
            }
        }
        return found;
    }

    private Assessment judged(
            Passage passage, ProjectView project, MilestoneView milestone, String number) {
        Claim claim = passage.claim();
        String name = milestone.milestone().name();
        boolean finished = milestone.standing().finished() != null;
        if (!finished && !passage.when().plan()) {
            return Assessment.of(
                    claim,
                    Verdict.DIFFERS,
                    Reason.of(
                            "not-finished",
                            project.project().name(),
                            name,
                            milestone.standing().percent()));
        }
        Where place =
                new Where(
                        Where.Kind.PROJECT,
                        project.code(),
                        project.project().name(),
                        project.project().district());
        String said = finished ? name + " " + milestone.standing().finished() : name;
        return Judged.on(
                claim,
                known.counted(
                        "milestone/" + milestone.key(),
                        name,
                        place,
                        passage.when(),
                        new Quantity(new BigDecimal(number), claim.measure().unit()),
                        "/projects/" + project.code(),
                        List.of(said)));
    }
}
