package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The curve of milestones finished (节点完成曲线): planned, forecast and actual, added up by month. */
final class Curves {

    private final Board board;
    private final List<MilestoneView> milestones;

    private Curves(Board board, Filter of) {
        this.board = board;
        this.milestones =
                BoardQuery.milestones(board, of).stream()
                        .map(BoardQuery.Found::milestone)
                        .filter(one -> one.light() != Light.DRAFT)
                        .toList();
    }

    static List<Wall.Point> of(Board board, Filter of) {
        return new Curves(board, of).points();
    }

    private List<Wall.Point> points() {
        int[] plan = sorted(MilestoneView::due);
        int[] forecast = sorted(MilestoneView::forecastFinish);
        int[] actual = sorted(one -> one.standing().finished());
        YearMonth today = YearMonth.from(board.statusDate());
        YearMonth last = YearMonth.from(board.frame().campaign().end());
        List<Wall.Point> points = new ArrayList<>();
        YearMonth month = YearMonth.from(board.frame().campaign().start());
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            boolean now = month.equals(today);
            LocalDate day = now ? board.statusDate() : month.atEndOfMonth();
            boolean past = !month.isAfter(today);
            boolean ahead = now || !past;
            points.add(
                    new Wall.Point(
                            day,
                            by(plan, day),
                            ahead ? by(now ? actual : forecast, day) : null,
                            past ? by(actual, day) : null));
        }
        return points;
    }

    private int[] sorted(Function<MilestoneView, @Nullable LocalDate> date) {
        return milestones.stream()
                .map(date)
                .filter(Objects::nonNull)
                .mapToInt(one -> Math.toIntExact(one.toEpochDay()))
                .sorted()
                .toArray();
    }

    /** How many of the days lie on or before a day. */
    private static int by(int[] days, LocalDate day) {
        int last = Math.toIntExact(day.toEpochDay());
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= last) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
