package guatu.bench.figures;

import guatu.figures.claim.Claim;
import guatu.figures.document.Intake;
import guatu.figures.document.Relation;
import guatu.figures.document.Relations;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Judge;
import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Scores verdicts on printed and exact figures, and the relations found within texts (核对评分). */
final class AgreementScore {

    int verdicts;
    int verdictsRight;
    int relations;
    int relationsFound;
    final List<String> mistakes = new ArrayList<>();

    static AgreementScore of(GoldFolder folder) {
        AgreementScore score = new AgreementScore();
        folder.verdictPairs().forEach(score::verdict);
        Map<String, List<Relation>> found = new HashMap<>();
        for (JsonNode relation : folder.relations()) {
            String id = relation.get("doc").asString();
            String text = folder.texts().getOrDefault(id, "");
            score.relation(relation, found.computeIfAbsent(id, x -> relations(text)));
        }
        return score;
    }

    private static List<Relation> relations(String text) {
        return Relations.of(text, Intake.of(text).once(ClaimReader.read(text)));
    }

    private void verdict(JsonNode pair) {
        verdicts++;
        String printed = pair.get("claim").asString();
        BigDecimal exact = new BigDecimal(pair.get("ledger_value").asString());
        String verdict =
                ClaimReader.read(printed).stream()
                        .filter(Claim::isMeasure)
                        .findFirst()
                        .map(claim -> verdict(claim, exact))
                        .orElse("not read");
        if (verdict.equals(pair.get("expected").asString())) {
            verdictsRight++;
        } else {
            mistakes.add("%s of %s: %s".formatted(printed, exact, verdict));
        }
    }

    private static String verdict(Claim claim, BigDecimal exact) {
        Quantity truth = new Quantity(exact, claim.measure().unit());
        return FiguresScore.lower(Judge.judge(claim.measure(), truth).verdict());
    }

    private void relation(JsonNode marked, List<Relation> found) {
        relations++;
        boolean there = found.stream().anyMatch(relation -> same(relation, marked));
        relationsFound += there ? 1 : 0;
        if (!there) {
            mistakes.add("relation not found: " + marked);
        }
    }

    private static boolean same(Relation relation, JsonNode marked) {
        Set<Integer> operands = new HashSet<>();
        marked.get("operands").forEach(o -> operands.add(o.get("start").asInt()));
        Set<Integer> read = new HashSet<>();
        relation.operands().forEach(claim -> read.add(claim.span().start()));
        Claim result = relation.result();
        JsonNode markedResult = marked.path("result");
        boolean results =
                result == null
                        ? !markedResult.has("start")
                        : markedResult.path("start").asInt(-1) == result.span().start();
        String type = FiguresScore.lower(relation.type());
        return type.equals(marked.get("type").asString()) && read.equals(operands) && results;
    }
}
