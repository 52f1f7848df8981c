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

/**
 * Relations that lead nowhere and ids that come twice are named with their activity, in any format.
 */
class LintTest {
    @Test
    void aRelationToAnActivityThatIsNotThereIsNamed() throws Exception {
        for (PlanFormat format : List.of(PlanFormat.XER, PlanFormat.PMXML, PlanFormat.MSPDI)) {
            String damaged = spliced(predecessor(format), text(format), 0, "987654");

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
            String first = activity.matcher(whole).results().toList().get(1).group(1);

            assertThat(problems(format, spliced(activity, whole, 2, first)))
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
    void aCalendarInWhichNothingIsWorkedIsNamed() throws Exception {
        String idle = text(PlanFormat.PMXML).replaceAll("<WorkTime>.*?</WorkTime>", "");

        assertThat(problems(PlanFormat.PMXML, idle))
                .containsExactly(new PlanFileProblem(Code.CALENDAR_WITHOUT_WORK, "", "五天"));
    }

    @Test
    void aRelationWithAProjectThatWasNotExportedIsNoFault() throws Exception {
        String whole = text(PlanFormat.PMXML);
        String other =
                spliced(
                        Pattern.compile("<PredecessorProjectObjectId>(\\d+)"),
                        spliced(predecessor(PlanFormat.PMXML), whole, 0, "77"),
                        0,
                        "99");

        assertThat(problems(PlanFormat.PMXML, other))
                .singleElement()
                .extracting(PlanFileProblem::code)
                .isEqualTo(Code.OTHER_PROJECT);
    }

    @Test
    void aWholeFileHasNothingToNameAndNoEntityIsFollowed() throws Exception {
        for (PlanFormat format : List.of(PlanFormat.XER, PlanFormat.PMXML, PlanFormat.MSPDI)) {
            assertThat(problems(format, text(format))).as("%s", format).isEmpty();
        }
        String trap =
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Project>&x;</Project>";
        assertThat(problems(PlanFormat.MSPDI, trap)).isEmpty();
    }

    private static Pattern predecessor(PlanFormat format) {
        return switch (format) {
            case MSPDI -> Pattern.compile("<PredecessorUID>(\\d+)");
            case PMXML -> Pattern.compile("<PredecessorActivityObjectId>(\\d+)");
            default -> Pattern.compile("TASKPRED\\R%F.*\\R%R\\t\\d+\\t\\d+\\t(\\d+)");
        };
    }

    private static Pattern activity(PlanFormat format) {
        return format == PlanFormat.MSPDI
                ? Pattern.compile("<Task>\\s*<UID>(\\d+)")
                : Pattern.compile("<Activity>.*?<ObjectId>(\\d+)");
    }

    /** The text with something else in place of the first group of a match. */
    private static String spliced(Pattern pattern, String text, int match, String with) {
        MatchResult at = pattern.matcher(text).results().toList().get(match);
        return text.substring(0, at.start(1)) + with + text.substring(at.end(1));
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
