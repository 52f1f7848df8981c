package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.quantity.Units;
import guatu.server.campaign.Action;
import guatu.server.campaign.Level;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims over a whole population (全称判断): 所有市级项目百分百完成, 全线贯通, 基本完成. Answered with the list that is
 * the denominator and the first project that breaks it, or refused with what is missing.
 */
final class Universals implements BoardCheck {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<String> EVERY = List.of("所有", "全部", "全体", "每个");
    private static final List<String> DONE =
            List.of("完成", "竣工", "完工", "实现", "目标", "任务", "年度", "按期", "如期", "已", "均", "达", "到");
    private static final int SHOWN = 5;

    private final Known known;

    Universals(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        boolean full = claim.kind() == Kind.PERCENT && claim.measure().value().compareTo(ALL) == 0;
        if (full && EVERY.stream().anyMatch(passage.clause()::contains)) {
            return population(passage);
        }
        return switch (claim.kind()) {
            case UNIVERSAL -> universal(passage);
            case THRESHOLD -> threshold(passage);
            default -> null;
        };
    }

    private Assessment population(Passage passage) {
        Claim claim = passage.claim();
        if (passage.when().plan()) {
            return Assessment.of(claim, Verdict.NOT_CHECKABLE, Reason.of("promise"));
        }
        if (!ProjectCounts.isPlain(known, passage, DONE)) {
            return Assessment.of(
                    claim, Verdict.NOT_CHECKABLE, Reason.of("which-population", claim.surface()));
        }
        Filter filter = filter(passage);
        int year = passage.when().year();
        List<ProjectView> all = BoardQuery.projects(known.board(), filter);
        List<ProjectView> open =
                all.stream().filter(project -> project.light() != Light.DONE).toList();
        if (all.isEmpty()) {
            return Assessment.of(claim, Verdict.NOT_IN_LEDGER, Reason.of("no-population", year));
        }
        long goals = all.stream().filter(project -> goalReached(project, year)).count();
        int done = all.size() - open.size();
        Fact fact =
                known.counted(
                        "population/" + filter,
                        "竣工项目",
                        passage.places().isEmpty() ? Durations.city() : passage.places().getFirst(),
                        passage.when(),
                        new Quantity(BigDecimal.valueOf(done), Units.get("个")),
                        ProjectCounts.link(filter),
                        names(open.isEmpty() ? all : open));
        Reason counts = Reason.of("population", all.size(), done, goals);
        if (open.isEmpty()) {
            return Assessment.on(claim, Verdict.AGREES, List.of(fact), counts);
        }
        ProjectView first = open.getFirst();
        return Assessment.on(
                claim,
                Verdict.DIFFERS,
                List.of(fact),
                Reason.of("breaker", first.project().name(), first.percent(), open.size()),
                counts);
    }

    private Filter filter(Passage passage) {
        boolean city = passage.clause().contains("市级");
        boolean district = passage.clause().contains("区级");
        Level level = city ? Level.CITY : district ? Level.DISTRICT : null;
        String action = null;
        for (Action one : known.actions()) {
            action = passage.clause().contains(one.name()) ? one.code() : action;
        }
        int year = passage.when().year();
        return new Filter(
                null,
                null,
                passage.district(),
                action,
                null,
                null,
                null,
                level,
                null,
                null,
                null,
                year,
                null,
                null,
                null,
                null);
    }

    /** Whether everything that was due in the year is done (年度目标完成), which is not 竣工. */
    private static boolean goalReached(ProjectView project, int year) {
        return project.own().stream()
                .filter(one -> one.due() != null && one.due().getYear() <= year)
                .allMatch(one -> one.standing().finished() != null);
    }

    private static List<String> names(List<ProjectView> projects) {
        return projects.stream()
                .limit(SHOWN)
                .map(one -> one.project().name() + " " + one.percent() + "%")
                .toList();
    }

    /** 全线通车, 全线贯通: of the one project that the clause names. */
    private Assessment universal(Passage passage) {
        Claim claim = passage.claim();
        ProjectView project = named(passage);
        if (project == null) {
            return Assessment.of(
                    claim, Verdict.NOT_CHECKABLE, Reason.of("which-population", claim.surface()));
        }
        List<MilestoneView> spoken = opening(project);
        boolean done =
                spoken.isEmpty()
                        ? project.light() == Light.DONE
                        : spoken.stream().allMatch(one -> one.standing().finished() != null);
        List<Reason> reasons = new ArrayList<>();
        String what =
                spoken.isEmpty() ? project.project().name() : spoken.getFirst().milestone().name();
        reasons.add(Reason.of(done ? "opened" : "not-opened", project.project().name(), what));
        if (done && project.light() != Light.DONE) {
            reasons.add(Reason.of("opened-not-finished", project.percent()));
        }
        Verdict verdict = done ? Verdict.AGREES : Verdict.DIFFERS;
        return new Assessment(claim, verdict, reasons, List.of(), null, "", null, 0);
    }

    private static List<MilestoneView> opening(ProjectView project) {
        return project.own().stream()
                .filter(one ->
                        one.milestone().name().contains("通车")
                                || one.milestone().name().contains("贯通"))
                .toList();
    }

    private @Nullable ProjectView named(Passage passage) {
        ProjectView found = null;
        for (Gazetteer.Mention mention : known.gazetteer().mentions(passage.clause())) {
            if (mention.where().kind() == Where.Kind.PROJECT) {
                found = known.board().project(mention.where().code());
            }
        }
        return found;
    }

    /** 基本完成 needs the share that the plan means by it. */
    private Assessment threshold(Passage passage) {
        Claim claim = passage.claim();
        BigDecimal least = known.thresholds().get(claim.surface());
        if (least == null) {
            return Assessment.of(
                    claim, Verdict.NOT_CHECKABLE, Reason.of("no-threshold", claim.surface()));
        }
        List<String> trail = new ArrayList<>();
        BigDecimal lowest = ALL;
        for (Gazetteer.Mention mention : known.gazetteer().mentions(upToNextFigure(passage))) {
            for (ProjectView project : known.projectsAt(mention.where())) {
                for (MilestoneView one : known.spokenOf(project, passage.sentence())) {
                    lowest = lowest.min(one.standing().percent());
                    trail.add(project.project().name() + " " + one.standing().percent() + "%");
                }
            }
        }
        if (trail.isEmpty()) {
            return Assessment.of(
                    claim, Verdict.NOT_IN_LEDGER, Reason.of("which-population", claim.surface()));
        }
        boolean holds = lowest.compareTo(least) >= 0;
        return Assessment.of(
                claim,
                holds ? Verdict.AGREES : Verdict.DIFFERS,
                Reason.of("threshold", claim.surface(), least, lowest, String.join("、", trail)));
    }

    private static String upToNextFigure(Passage passage) {
        String ahead = passage.behind(120);
        int stop = 0;
        while (stop < ahead.length() && !Character.isDigit(ahead.charAt(stop))) {
            stop++;
        }
        return ahead.substring(0, stop);
    }
}
