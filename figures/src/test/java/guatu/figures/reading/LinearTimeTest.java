package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No input takes the reader out of linear time: eight times the text, not sixty-four times the
 * work.
 */
class LinearTimeTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL = 16_000;
    private static final long FLOOR_NANOS = 20_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", "九", "第", "1—", "《1", "3、", "百", "12,345,", "约", "A1", "比1", "3个", "1亿2万", "近",
                "1.1.", "第一第", "（1", "二〇", "翻", "三年攻坚", "同比", "“", "5G", "年1", "每1", " 1", "1\n",
                "改造小区12个", "1至", "一点", "2021、", "1元/", "计划", "去年", "半", "1次", "個1", "9月1日8时至", "、",
                "一", "(", "%", "\n", "其中", "其中1个", ": 1", "3、4", "5自然箱/", "1-1", "分别1个、", "由1%到"
            })
    void timeGrowsWithTheText(String seed) {
        String small = seed.repeat(SMALL / seed.length());
        String large = small.repeat(8);
        read(small);
        read(small);

        long one = Math.max(FLOOR_NANOS, Math.min(read(small), read(small)));
        long eight = read(large);

        assertThat((double) eight / one).as("%d ns, %d ns", one, eight).isLessThan(24);
    }

    private static long read(String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        ClaimReader.read(text, null, claim -> {});
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
