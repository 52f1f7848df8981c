package guatu.server.publication.check;

import guatu.server.campaign.Action;
import guatu.server.campaign.Classification;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.WorkLine;
import guatu.server.forecast.Board;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a text is held against (核对依据): one board, so that everything agrees, with what frames it.
 *
 * @param earlier the board of an earlier list version under today’s reports
 * @param thresholds the least share in percent that a word such as 基本完成 stands for
 */
public record Known(
        Board board,
        IntFunction<Board> earlier,
        Gazetteer gazetteer,
        List<Classification> classifications,
        List<DeclaredTotal> declared,
        List<WorkLine> lines,
        List<Action> actions,
        Map<String, BigDecimal> thresholds,
        List<Facts> facts) {

    public Known {
        classifications = List.copyOf(classifications);
        declared = List.copyOf(declared);
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
        thresholds = Map.copyOf(thresholds);
        facts = List.copyOf(facts);
    }

    /** The projects that a place means: itself, or those that lie in the area or community. */
    List<ProjectView> projectsAt(Where place) {
        return gazetteer.projectsAt(place);
    }

    /** The milestone of a project that a sentence speaks of most likely, or none. */
    List<MilestoneView> spokenOf(ProjectView project, String sentence) {
        MilestoneView best = null;
        int most = 0;
        for (MilestoneView milestone : project.own()) {
            int shared = shared(milestone.milestone().name(), sentence);
            if (shared > most) {
                most = shared;
                best = milestone;
            }
        }
        return best == null || most < 2 ? List.of() : List.of(best);
    }

    /** Pairs of neighbouring characters that stand in the sentence too. */
    static int shared(String name, String sentence) {
        int shared = 0;
        for (int i = 0; i + 1 < name.length(); i++) {
            shared += sentence.contains(name.substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }

    /** A fact counted on the board at hand. */
    Fact counted(
            String id,
            String indicator,
            Where place,
            When when,
            guatu.quantity.Quantity value,
            String link,
            List<String> trail) {
        return new Fact(
                id,
                indicator,
                place.code(),
                place.name(),
                when.from(),
                when.to(),
                when.plan(),
                value,
                "",
                link,
                board.asOf(),
                board.listVersion(),
                List.of(),
                null,
                trail);
    }
}
