package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Dormancy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took (用时): 仅用时70天, 历时10个多月, 沉睡10余年. Counted from the reports of the milestones
 * that the sentence speaks of, first and last day included.
 */
final class Durations implements BoardCheck {

    private static final BigDecimal MONTH_DAYS = new BigDecimal("30.4375");
    private static final int REACH = 80;

    private final Known known;

    Durations(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (claim.kind() != Kind.DURATION) {
            return null;
        }
        String unit = claim.measure().unit().symbol();
        List<ProjectView> projects = projects(passage);
        if (projects.isEmpty()) {
            return passage.when().plan()
                    ? Assessment.of(claim, Verdict.NOT_CHECKABLE, Reason.of("promise"))
                    : null;
        }
        Dormancy dormancy = projects.getFirst().project().dormancy();
        if (unit.equals("年") && dormancy != null) {
            return slept(passage, projects.getFirst(), dormancy);
        }
        return unit.equals("天") || unit.contains("月") ? took(passage, projects) : null;
    }

    /** Those named in the clause; else those named next, up to the next figure. */
    private List<ProjectView> projects(Passage passage) {
        int end = passage.claim().span().end();
        String ahead =
                passage.text().substring(end, Math.min(passage.text().length(), end + REACH));
        List<Gazetteer.Mention> clause = known.gazetteer().mentions(passage.clause());
        List<Gazetteer.Mention> next = known.gazetteer().mentions(beforeFigure(ahead));
        List<ProjectView> found = at(clause);
        return found.isEmpty() ? at(next) : found;
    }

    private static String beforeFigure(String words) {
        int stop = 0;
        while (stop < words.length() && !Character.isDigit(words.charAt(stop))) {
            stop++;
        }
        return words.substring(0, stop);
    }

    private List<ProjectView> at(List<Gazetteer.Mention> mentions) {
        List<ProjectView> found = new ArrayList<>();
        for (Gazetteer.Mention mention : mentions) {
            Where.Kind kind = mention.where().kind();
            if (kind == Where.Kind.PROJECT || kind == Where.Kind.COMMUNITY) {
                found.addAll(known.projectsAt(mention.where()));
            }
        }
        return found;
    }

    private static Assessment slept(Passage passage, ProjectView project, Dormancy dormancy) {
        Claim claim = passage.claim();
        boolean same = dormancy.printed().equals(claim.surface());
        Reason reason = Reason.of("slept", project.project().name(), dormancy.printed());
        return Assessment.of(claim, same ? Verdict.AGREES : Verdict.DIFFERS, reason)
                .suggesting(same ? null : dormancy.printed());
    }

    private @Nullable Assessment took(Passage passage, List<ProjectView> projects) {
        LocalDate first = null;
        LocalDate last = null;
        List<String> trail = new ArrayList<>();
        boolean built = passage.behind(3).contains("建设") || passage.clause().contains("历时");
        for (ProjectView project : projects) {
            for (MilestoneView milestone : known.spokenOf(project, passage.sentence())) {
                LocalDate began =
                        built ? project.dates().actualStart() : milestone.standing().started();
                LocalDate ended = milestone.standing().finished();
                if (began == null || ended == null) {
                    return unfinished(passage, project, milestone);
                }
                first = first == null || began.isBefore(first) ? began : first;
                last = last == null || ended.isAfter(last) ? ended : last;
                trail.add(
                        project.project().name()
                                + " "
                                + milestone.milestone().name()
                                + " "
                                + began
                                + "—"
                                + ended);
            }
        }
        ProjectView one = projects.getFirst();
        Where place =
                projects.size() > 1 && !passage.places().isEmpty()
                        ? passage.places().getFirst()
                        : new Where(
                                Where.Kind.PROJECT,
                                one.code(),
                                one.project().name(),
                                one.project().district());
        return first == null || last == null ? null : judged(passage, place, first, last, trail);
    }

    private static Assessment unfinished(
            Passage passage, ProjectView project, MilestoneView milestone) {
        return Assessment.of(
                passage.claim(),
                Verdict.DIFFERS,
                Reason.of(
                        "not-finished",
                        project.project().name(),
                        milestone.milestone().name(),
                        milestone.standing().percent()));
    }

    private Assessment judged(
            Passage passage, Where place, LocalDate first, LocalDate last, List<String> trail) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
        boolean months = !passage.claim().measure().unit().symbol().equals("天");
        BigDecimal long_ = months ? months(first, last) : days;
        Quantity value = new Quantity(long_, passage.claim().measure().unit());
        When when = new When(first, last, true, false, false, first + "—" + last);
        Fact fact = known.counted("days/" + trail, "用时", place, when, value, "", trail);
        Assessment held = Judged.on(passage.claim(), fact, Reason.of("from-to", first, last, days));
        Claim houses = houses(passage, known.gazetteer());
        return houses == null || months ? held : held.noting(speed(houses, days));
    }

    /** The houses that the sentence says were signed in that time, or null. */
    private static @Nullable Claim houses(Passage passage, Gazetteer gazetteer) {
        Claim found = null;
        for (Claim one : passage.before()) {
            boolean counted = one.isMeasure() && one.measure().unit().symbol().equals("处");
            found = counted ? one : found;
        }
        if (found == null) {
            return null;
        }
        int start = passage.claim().span().start();
        String between = passage.text().substring(found.span().end(), start);
        return gazetteer.mentions(between).isEmpty() ? found : null;
    }

    /** Speed is told by houses a day, never by days alone: villages differ in size. */
    private static Reason speed(Claim houses, BigDecimal days) {
        BigDecimal each = houses.measure().value().divide(days, 1, RoundingMode.HALF_UP);
        return Reason.of("speed", houses.surface(), days, each.toPlainString());
    }

    /** Whole months and the part of the next, to one decimal. */
    private static BigDecimal months(LocalDate first, LocalDate last) {
        long whole = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        long rest = ChronoUnit.DAYS.between(first.plusMonths(whole), last.plusDays(1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(rest).divide(MONTH_DAYS, 1, RoundingMode.HALF_UP));
    }

    static Where city() {
        return new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null);
    }
}
