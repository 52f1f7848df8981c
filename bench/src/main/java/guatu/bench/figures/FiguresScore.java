package guatu.bench.figures;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind.Group;
import guatu.figures.document.Intake;
import guatu.figures.reading.ClaimReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores the reader on a gold folder (评分): a figure read is dropped where the text marks a name;
 * times only meet times; one figure read answers one marked; repeated lines do not count where the
 * folder marks them. The levels are those of the table in {@link Tally}: found, span equal, value
 * equal, and unit, and qualifiers.
 */
final class FiguresScore {

    /** A subject agrees when it shares half of its pairs of characters. */
    private static final double ALIKE = 0.5;

    final Tally measures = new Tally();
    final Tally times = new Tally();
    final List<String> mistakes = new ArrayList<>();
    final List<String> unlike = new ArrayList<>();
    private final List<Double> subjects = new ArrayList<>();

    static FiguresScore of(GoldFolder folder) {
        FiguresScore score = new FiguresScore();
        for (Map.Entry<String, String> document : folder.texts().entrySet()) {
            String text = document.getValue();
            List<Claim> all = ClaimReader.read(text);
            boolean repeats = folder.marksRepeats(document.getKey());
            List<Claim> claims = repeats ? Intake.of(text).once(all) : all;
            score.add(folder, document.getKey(), claims);
        }
        return score;
    }

    private void add(GoldFolder folder, String id, List<Claim> claims) {
        List<JsonNode> ignored = folder.ignored(id);
        List<Claim> kept =
                claims.stream()
                        .filter(c -> ignored.stream().noneMatch(g -> Match.overlaps(c, g)))
                        .toList();
        add(id, folder.figures(id, "measure"), of(kept, Group.MEASURE), measures);
        add(id, folder.figures(id, "time"), of(kept, Group.TIME), times);
    }

    private static List<Claim> of(List<Claim> claims, Group group) {
        return claims.stream().filter(c -> c.kind().group() == group).toList();
    }

    private void add(String id, List<JsonNode> gold, List<Claim> read, Tally tally) {
        tally.gold += gold.size();
        tally.predicted += read.size();
        Set<Claim> used = new HashSet<>();
        for (JsonNode figure : gold) {
            Claim claim = best(figure, read, used);
            if (claim == null) {
                mistakes.add(id + ": missed " + figure.get("surface").asString());
            } else {
                used.add(claim);
                count(id, figure, claim, tally);
            }
        }
        read.stream()
                .filter(claim -> !used.contains(claim))
                .forEach(claim -> mistakes.add(id + ": not marked " + claim.surface()));
    }

    private static @Nullable Claim best(JsonNode figure, List<Claim> read, Set<Claim> used) {
        return read.stream()
                .filter(claim -> !used.contains(claim) && Match.overlaps(claim, figure))
                .min(
                        Comparator.comparing((Claim c) -> !Match.values(c, figure))
                                .thenComparingInt(c -> Match.distance(c, figure)))
                .orElse(null);
    }

    private void count(String id, JsonNode figure, Claim claim, Tally tally) {
        boolean span = Match.spans(claim, figure);
        boolean value = Match.values(claim, figure);
        boolean unit = value && (claim.isTime() || Match.units(claim, figure));
        boolean full = unit && Match.senses(claim, figure);
        tally.detected++;
        tally.spans += span ? 1 : 0;
        tally.values += value ? 1 : 0;
        tally.units += unit ? 1 : 0;
        tally.full += full ? 1 : 0;
        if (!span || !full) {
            mistakes.add(
                    "%s: %s read as %s".formatted(id, Match.marked(figure), Match.read(claim)));
        }
        String subject = figure.path("subject").asString("");
        if (claim.isMeasure() && !subject.isEmpty()) {
            double alike = Match.dice(claim.context().subject(), subject);
            subjects.add(alike);
            if (alike < ALIKE) {
                unlike.add(
                        "%s: %s is about %s, read as %s"
                                .formatted(
                                        id, claim.surface(), subject, claim.context().subject()));
            }
        }
    }

    /** The share of subjects that agree with the marked one by half or more. */
    double subjectsAlike() {
        long alike = subjects.stream().filter(x -> x >= ALIKE).count();
        return subjects.isEmpty() ? 1 : (double) alike / subjects.size();
    }

    double subjectsMean() {
        return subjects.stream().mapToDouble(x -> x).average().orElse(1);
    }

    int subjectsScored() {
        return subjects.size();
    }

    /** The name of a verdict or relation as the gold writes it. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
