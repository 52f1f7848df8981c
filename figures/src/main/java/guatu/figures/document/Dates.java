package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.claim.TimeValue;
import guatu.figures.document.Finding.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Dates that do not fit (日期问题): an end before its start, days that do not count up. */
final class Dates {

    private static final int REACH = 24;
    private static final int RANGE_MARK = 2;

    private final String text;

    private Dates(String text) {
        this.text = text;
    }

    static List<Finding> of(String text, List<Claim> claims) {
        Dates check = new Dates(text);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            TimeValue time = claims.get(i).time();
            if (time != null) {
                check.alone(claims.get(i), time, found);
                if (i + 1 < claims.size()) {
                    check.range(claims.get(i), time, claims.get(i + 1), found);
                    check.pair(claims, i, found);
                }
            }
        }
        return found;
    }

    private void alone(Claim claim, TimeValue time, List<Finding> found) {
        boolean impossible = time.iso().matches("(\\d{4}|-)-(02-3\\d|(04|06|09|11)-31)");
        if (impossible) {
            found.add(Finding.of(Code.NO_SUCH_DAY, List.of(claim)));
        }
        if (time.from() != null && time.to() != null && time.to().isBefore(time.from())) {
            String[] ends = claim.surface().split("[至到—－-]+");
            String last = ends.length > 1 ? ends[1] : claim.surface();
            found.add(new Finding(Code.END_BEFORE_START, List.of(claim), List.of(last, ends[0])));
        }
    }

    /** Two dates with 至 between them. */
    private void pair(List<Claim> claims, int index, List<Finding> found) {
        Claim first = claims.get(index);
        Claim last = claims.get(index + 1);
        TimeValue from = first.time();
        TimeValue to = last.time();
        if (from == null || to == null || !isRange(first, last)) {
            return;
        }
        LocalDate start = from.from();
        LocalDate end = to.to();
        if (start == null || end == null) {
            return;
        }
        if (end.isBefore(start)) {
            found.add(Finding.of(Code.END_BEFORE_START, List.of(last, first)));
        } else if (index + 2 < claims.size()) {
            List<String> ends = List.of(first.surface(), last.surface());
            days(last, ends, claims.get(index + 2), ChronoUnit.DAYS.between(start, end), found);
        }
    }

    private boolean isRange(Claim first, Claim last) {
        int gap = last.span().start() - first.span().end();
        if (gap < 1 || gap > RANGE_MARK) {
            return false;
        }
        String between = text.substring(first.span().end(), last.span().start());
        return between.equals("至") || between.equals("到") || between.startsWith("—");
    }

    /** One range of days, 9月12日至10月31日, with the days told behind. */
    private void range(Claim range, TimeValue time, Claim told, List<Finding> found) {
        String[] ends = range.surface().split("[至到—－-]+");
        LocalDate start = time.from();
        LocalDate end = time.to();
        boolean ofDays = range.surface().endsWith("日") && time.iso().indexOf('/') > 0;
        if (ofDays && ends.length == 2 && start != null && end != null && !end.isBefore(start)) {
            days(range, List.of(ends), told, ChronoUnit.DAYS.between(start, end), found);
        }
    }

    /** The days told right behind: both ends counted, or one of them not. */
    private static void days(
            Claim last, List<String> ends, Claim told, long between, List<Finding> found) {
        boolean days =
                told.kind() == Kind.DURATION
                        && told.measure().unit().symbol().equals("天")
                        && told.measure().senses().isEmpty()
                        && told.span().start() - last.span().end() < REACH;
        if (!days) {
            return;
        }
        BigDecimal inclusive = BigDecimal.valueOf(between + 1);
        BigDecimal said = told.measure().value();
        boolean fits =
                said.compareTo(inclusive) == 0
                        || said.compareTo(inclusive.subtract(BigDecimal.ONE)) == 0;
        if (!fits) {
            List<String> values =
                    List.of(ends.get(0), ends.get(1), told.surface(), inclusive.toPlainString());
            found.add(new Finding(Code.DAYS_DIFFER, List.of(last, told), values));
        }
    }
}
