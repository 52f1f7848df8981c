package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quantities of the source page and who signs them (测试用填报). */
public final class Figures {

    static final Account FILLER =
            new Account("ls-filler", "崂山区住建局填报岗", Set.of(Role.FILLER), "LS-ZJJ", false);
    static final Account HEAD =
            new Account("ls-head", "崂山区住建局局长", Set.of(Role.HEAD), "LS-ZJJ", false);
    static final Account OFFICE = new Account("office", "指挥部办公室", Set.of(Role.OFFICE), null, false);
    static final Account LEADER = new Account("leader", "区委书记", Set.of(Role.LEADER), null, false);
    static final Account ADMIN = new Account("admin", "系统管理员", Set.of(Role.ADMIN), null, false);

    static final String LAOSHAN = "370212";

    private Figures() {}

    /** Houses signed in a village from the first day to that day. */
    static NewQuantity signed(String village, LocalDate first, LocalDate day, int houses) {
        return new NewQuantity(
                "QD-2022-018",
                null,
                LAOSHAN,
                village,
                null,
                "签约房屋",
                BigDecimal.valueOf(houses),
                "处",
                houses + "处",
                Period.since(first, day),
                Accrual.CUMULATIVE,
                Series.PROGRESS,
                null,
                List.of(),
                "LS-ZJJ-GC",
                "LS-ZJJ",
                null,
                null);
    }

    /** What a project did in a month. */
    static NewQuantity month(String project, String measure, String value, String unit, int month) {
        return new NewQuantity(
                project,
                null,
                LAOSHAN,
                null,
                null,
                measure,
                new BigDecimal(value),
                unit,
                value + unit,
                Period.month(LocalDate.of(2022, month, 1)),
                Accrual.FLOW,
                Series.PROGRESS,
                null,
                List.of(),
                "LS-ZJJ-GC",
                "LS-ZJJ",
                null,
                null);
    }

    static NewQuantity withEvidence(NewQuantity report, String hash) {
        return changed(report, report.period(), report.value(), List.of(hash), null, null);
    }

    /** Another value in place of a report, or none at all. */
    public static NewQuantity correction(
            QuantityReport wrong, @Nullable String value, String reason) {
        BigDecimal right = value == null ? null : new BigDecimal(value);
        return changed(
                wrong.figure(), wrong.figure().period(), right, List.of(), wrong.id(), reason);
    }

    /** The same of another period. */
    static NewQuantity during(NewQuantity report, Period period) {
        return changed(report, period, report.value(), report.evidence(), null, null);
    }

    private static NewQuantity changed(
            NewQuantity report,
            Period period,
            @Nullable BigDecimal value,
            List<String> evidence,
            @Nullable UUID corrects,
            @Nullable String reason) {
        return new NewQuantity(
                report.project(),
                report.milestone(),
                report.district(),
                report.place(),
                report.subkind(),
                report.measure(),
                value,
                report.unit(),
                value == null ? "撤回" : value.toPlainString() + report.unit(),
                period,
                report.accrual(),
                report.series(),
                report.note(),
                evidence,
                report.post(),
                report.postUnit(),
                corrects,
                reason);
    }
}
