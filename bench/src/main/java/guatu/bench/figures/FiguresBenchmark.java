package guatu.bench.figures;

import guatu.bench.Benchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code figures FOLDER [--scores] [--mistakes] [--subjects] [--speed MEGABYTES] [--hard]}: scores
 * and speed of the reader (数据提取评测), or its scores alone.
 */
public final class FiguresBenchmark implements Benchmark {

    private static final int USUAL_MEGABYTES = 27;

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String purpose() {
        return "scores and speed of reading figures:"
                + " FOLDER [--scores] [--mistakes] [--subjects] [--speed MEGABYTES] [--hard]";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Path given = Path.of(arguments.isEmpty() ? "." : arguments.getFirst());
        Path published = given.resolve("publication_checks.jsonl");
        if (!arguments.isEmpty() && Files.exists(published)) {
            print(PublishedScore.of(published));
        } else if (arguments.isEmpty() || !Files.exists(given.resolve("gold.jsonl"))) {
            System.err.println(
                    "Usage: figures FOLDER, a folder with docs/ and gold.jsonl"
                            + " or with publication_checks.jsonl");
            return 1;
        }
        if (!Files.exists(given.resolve("gold.jsonl"))) {
            return 0;
        }
        GoldFolder folder = GoldFolder.read(given);
        FiguresScore score = FiguresScore.of(folder);
        AgreementScore agreement = AgreementScore.of(folder);
        print(score, agreement);
        if (arguments.contains("--mistakes")) {
            score.mistakes.forEach(System.out::println);
            agreement.mistakes.forEach(System.out::println);
        }
        if (arguments.contains("--subjects")) {
            score.unlike.forEach(System.out::println);
        }
        if (arguments.contains("--scores")) {
            return 0;
        }
        int option = arguments.indexOf("--speed");
        boolean size = option >= 0 && option + 1 < arguments.size();
        int greatest = size ? Integer.parseInt(arguments.get(option + 1)) : USUAL_MEGABYTES;
        System.out.println("speed, CPU time of one thread:");
        new ReadingSpeed(String.join("\n", folder.texts().values()) + "\n").print(greatest);
        if (arguments.contains("--hard")) {
            HardInputs.print();
        }
        return 0;
    }

    private static void print(PublishedScore score) {
        System.out.printf(
                "published sentences: %d of %d as a checker should say%n",
                score.right, score.sentences);
        score.mistakes.forEach(System.out::println);
    }

    private static void print(FiguresScore score, AgreementScore agreement) {
        System.out.println("measures  " + score.measures);
        System.out.println("times     " + score.times);
        System.out.printf(
                "subjects  scored %d: mean Dice %.3f, half or more %.3f%n",
                score.subjectsScored(), score.subjectsMean(), score.subjectsAlike());
        System.out.printf(
                "verdicts  %d of %d right%n", agreement.verdictsRight, agreement.verdicts);
        System.out.printf(
                "relations %d of %d found%n", agreement.relationsFound, agreement.relations);
    }
}
