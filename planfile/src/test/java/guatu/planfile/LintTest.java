package guatu.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.planfile.PlanFileProblem.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Relations that lead nowhere and ids that come twice are named with their activity, in any format. */
class LintTest {
    @Test
    void aRelationToAnActivityThatIsNotThereIsNamed() throws Exception {
        for (PlanFormat format : List.of(PlanFormat.XER, PlanFormat.PMXML, PlanFormat.MSPDI)) {
            String whole = text(format);
            String predecessor = group(predecessor(format), whole, 0, 1);
            String damaged =
                    whole.replaceFirst(
                            Pattern.quote(predecessor), predecessor.replaceAll("\\d+", "987654"));

            assertThat(problems(format, damaged))
                    .as("%s", format)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(Code.DANGLING_RELATION);
                        assertThat(problem.activity()).isIn("A1020", "3");
                        assertThat(problem.value()).isIn("987654 → A1020", "987654 → 3");
                    });
        }
    }

    @Test
    void anIdThatComesTwiceIsNamed() throws Exception {
        for (PlanFormat format : List.of(PlanFormat.PMXML, PlanFormat.MSPDI)) {
            String whole = text(format);
            Pattern activity = activity(format);
            String first = group(activity, whole, 1, 2);
            String second = group(activity, whole, 2, 0);
            String twice = second.replaceFirst(">\\d+<", ">" + first + "<");

            assertThat(problems(format, whole.replace(second, twice)))
                    .as("%s", format)
                    .extracting(PlanFileProblem::code)
                    .contains(Code.DUPLICATE_ID);
        }
    }

    @Test
    void twoActivitiesWithOneCodeAreNamedAndBothTaken() throws Exception {
        String twice = text(PlanFormat.XER).replace("A1030", "A1020");

        assertThat(problems(PlanFormat.XER, twice))
                .containsExactly(new PlanFileProblem(Code.DUPLICATE_CODE, "A1020", "A1020"));
        assertThat(PlanFiles.read(twice.getBytes(Encoding.CHINESE)).getFirst().items().values())
                .filteredOn(item -> item.code().equals("A1020"))
                .hasSize(2);
    }

    @Test
    void aRelationWithAProjectThatWasNotExportedIsNoFault() throws Exception {
        String whole = text(PlanFormat.PMXML);
        String relation = group(Pattern.compile("<Relationship>.*?</Relationship>"), whole, 0, 0);
        String other =
                relation.replaceFirst(
                                "<PredecessorActivityObjectId>\\d+", "<PredecessorActivityObjectId>77")
                        .replaceFirst(
                                "<PredecessorProjectObjectId>\\d+", "<PredecessorProjectObjectId>99");

        assertThat(problems(PlanFormat.PMXML, whole.replace(relation, other)))
                .singleElement()
                .extracting(PlanFileProblem::code)
                .isEqualTo(Code.OTHER_PROJECT);
    }

    @Test
    void aWholeFileHasNothingToNameAndNoEntityIsFollowed() throws Exception {
        for (PlanFormat format : List.of(PlanFormat.XER, PlanFormat.PMXML, PlanFormat.MSPDI)) {
            assertThat(problems(format, text(format))).as("%s", format).isEmpty();
        }
        String trap = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Project>&x;</Project>";
        assertThat(problems(PlanFormat.MSPDI, trap)).isEmpty();
    }

    private static Pattern predecessor(PlanFormat format) {
        return switch (format) {
            case MSPDI -> Pattern.compile("(<PredecessorUID>\\d+</PredecessorUID>)");
            case PMXML ->
                    Pattern.compile("(<PredecessorActivityObjectId>\\d+</PredecessorActivityObjectId>)");
            default -> Pattern.compile("TASKPRED[^%]*%F[^%]*%R\t\\d+\t\\d+(\t\\d+\t)");
        };
    }

    private static Pattern activity(PlanFormat format) {
        return format == PlanFormat.MSPDI
                ? Pattern.compile("<Task>\\s*(<UID>(\\d+)</UID>)", Pattern.DOTALL)
                : Pattern.compile("<Activity>.*?(<ObjectId>(\\d+)</ObjectId>)", Pattern.DOTALL);
    }

    private static String group(Pattern pattern, String text, int match, int group) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        return found.get(match).group(group);
    }

    private static String text(PlanFormat format) throws IOException {
        String text = new String(SmallPlan.bytes(format), charset(format));
        return format == PlanFormat.PMXML ? text.replaceAll("\\R\\s*", "") : text;
    }

    private static List<PlanFileProblem> problems(PlanFormat format, String text) {
        return Lint.of(format, text.getBytes(charset(format)));
    }

    private static Charset charset(PlanFormat format) {
        return format == PlanFormat.XER ? Encoding.CHINESE : StandardCharsets.UTF_8;
    }
}
