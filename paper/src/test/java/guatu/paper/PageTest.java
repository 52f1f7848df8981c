package guatu.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who took a page stands at its foot: large enough to be read, and on nothing else. */
class PageTest {

    private static final String MARK =
            "由 市总指挥部办公室（office）于 2022-12-19 09:00:00 导出，编号 5C28077F；导出已记入审计日志，请勿外传";

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void theMarkIsReadAndCoversNothing(PaperSize size) {
        List<Canvas.Point> drawn = new ArrayList<>();
        List<TextStyle> written = new ArrayList<>();
        List<Canvas.Point> writtenAt = new ArrayList<>();
        Canvas seen =
                new Canvas() {
                    @Override
                    public void line(Point from, Point to, Pen pen) {
                        drawn.addAll(List.of(from, to));
                    }

                    @Override
                    public void path(List<Point> points, Pen pen) {
                        drawn.addAll(points);
                    }

                    @Override
                    public void fill(List<Point> corners, Colour colour) {
                        drawn.addAll(corners);
                    }

                    @Override
                    public void text(Point at, String text, TextStyle style) {
                        written.add(style);
                        writtenAt.add(at);
                    }
                };

        new Page(
                        size.width(),
                        size.height(),
                        canvas -> canvas.fill(0, 0, size.width(), size.height(), Colour.INK))
                .marked(MARK)
                .drawing()
                .accept(seen);

        TextStyle mark = written.getFirst();
        assertThat(mark.size()).isGreaterThanOrEqualTo(8);
        assertThat(mark.size() / size.height()).isGreaterThan(0.013);
        assertThat(mark.colour()).isEqualTo(Colour.INK);
        assertThat(mark.width(MARK)).isLessThan(size.width());
        double top = writtenAt.getFirst().y() - mark.size();
        assertThat(drawn).allSatisfy(point -> assertThat(point.y()).isLessThanOrEqualTo(top));
    }
}
