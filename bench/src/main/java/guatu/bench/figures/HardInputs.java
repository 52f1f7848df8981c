package guatu.bench.figures;

import guatu.bench.CpuClock;
import guatu.figures.reading.ClaimReader;
import java.util.List;

/**
 * Texts made to take a reader out of linear time (刁难文本): one pattern over and over, on one line.
 * Eight times the text must take about eight times the time.
 */
final class HardInputs {

    private static final List<String> SEEDS =
            List.of(
                    "9",
                    "九",
                    "第",
                    "1—",
                    "《1",
                    "3、",
                    "百",
                    "12,345,",
                    "约",
                    "A1",
                    "比1",
                    "1亿2万",
                    "近",
                    "1.1.",
                    "（1",
                    "二〇",
                    "翻",
                    "三年攻坚",
                    "同比",
                    "5G",
                    "每1",
                    " 1",
                    "1\n",
                    "1至",
                    "2021、",
                    "1元/",
                    "计划",
                    "去年",
                    "半",
                    "1次",
                    "-1",
                    "9月1日8时至",
                    "\u202e1",
                    "\u200b",
                    "個1",
                    "、",
                    "一",
                    "(",
                    "%",
                    "\n",
                    "其中",
                    "其中1个",
                    ": 1",
                    "3、4",
                    "5自然箱/",
                    "分别1个、",
                    "\t1",
                    "甲\t乙\n1\t2\n",
                    "对，给予1元，",
                    "的，奖励1元，",
                    "东至，",
                    "位于，1亩",
                    "其中地上1亩，",
                    "每斤1元，",
                    "湖滨 计划1个 ",
                    "没有1个");

    private static final int SMALL = 200_000;
    private static final int TIMES = 8;

    private HardInputs() {}

    /** The pattern that grows fastest, with how many times longer eight times its text takes. */
    static void print() {
        String worst = "";
        double most = 0;
        double slowest = Double.MAX_VALUE;
        for (String seed : SEEDS) {
            String small = seed.repeat(SMALL / seed.length());
            String large = small.repeat(TIMES);
            long one = CpuClock.best(3, () -> read(small));
            long eight = CpuClock.best(2, () -> read(large));
            double growth = (double) eight / Math.max(one, 1_000_000);
            slowest = Math.min(slowest, large.length() * 1e3 / eight);
            if (growth > most) {
                most = growth;
                worst = seed;
            }
        }
        System.out.printf(
                "hard inputs: %d patterns of %d and %d characters; %d times the text takes at most"
                        + " %.1f times the time (“%s”); slowest %.1f million characters a second%n",
                SEEDS.size(), SMALL, SMALL * TIMES, TIMES, most, worst.strip(), slowest);
    }

    private static void read(String text) {
        ClaimReader.read(text, null, claim -> {});
    }
}
