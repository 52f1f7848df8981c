package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.Finding.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * More finished than started (建成多于启动): 启动10个停车场项目，建成停车场12个 is right only with two carried over,
 * which the text should say.
 */
final class Flows {

    private static final List<String> STARTED = List.of("启动", "新开工", "开工建设");
    private static final List<String> FINISHED = List.of("建成", "完工", "竣工", "建成投用");
    private static final int BEFORE = 8;
    private static final int AROUND = 10;

    private final String text;

    private Flows(String text) {
        this.text = text;
    }

    static List<Finding> of(String text, List<Claim> measures) {
        Flows check = new Flows(text);
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < measures.size(); i++) {
            Claim started = measures.get(i - 1);
            Claim finished = measures.get(i);
            if (check.isMore(started, finished)) {
                String over =
                        finished.measure()
                                .value()
                                .subtract(started.measure().value())
                                .toPlainString();
                found.add(
                        Finding.of(
                                Code.MORE_FINISHED_THAN_STARTED, List.of(started, finished), over));
            }
        }
        return found;
    }

    private boolean isMore(Claim started, Claim finished) {
        boolean counts =
                started.kind() == Kind.COUNT
                        && SameUnit.same(started, finished)
                        && started.context().sentence().equals(finished.context().sentence());
        return counts
                && started.measure().value().compareTo(finished.measure().value()) < 0
                && says(started, STARTED)
                && says(finished, FINISHED)
                && sharesNoun(started, finished);
    }

    private boolean says(Claim claim, List<String> words) {
        String before = before(claim, BEFORE);
        return words.stream().anyMatch(before::contains);
    }

    private String before(Claim claim, int reach) {
        int start = claim.span().start();
        String words = text.substring(Math.max(0, start - reach), start);
        int clause = Math.max(words.lastIndexOf('，'), words.lastIndexOf(','));
        return words.substring(clause + 1);
    }

    /** Two characters around the first number come again before the second. */
    private boolean sharesNoun(Claim started, Claim finished) {
        int end = started.span().end();
        String noun =
                before(started, AROUND)
                        + text.substring(end, Math.min(text.length(), end + AROUND));
        String other = before(finished, AROUND);
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            boolean verb =
                    FINISHED.stream().anyMatch(pair::equals)
                            || pair.contains("建")
                            || pair.contains("工");
            if (!verb && noun.contains(pair)) {
                return true;
            }
        }
        return false;
    }
}
