package guatu.server.exchange.output;

import guatu.server.campaign.Campaign;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.exchange.cell.NameList;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.plan.Standing;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets that frame the list: settings, organisation, actions, areas and the like. */
final class FrameSheets {

    private final Standing standing;
    private final CodeNames names;

    FrameSheets(Standing standing) {
        this.standing = standing;
        this.names = new CodeNames(standing);
    }

    /** The rows of a kind of sheet; none for kinds that are printed elsewhere. */
    List<List<@Nullable Object>> rows(SheetRole role) {
        return switch (role) {
            case SETTINGS -> settings(standing.campaign());
            case UNITS -> units();
            case POSTS -> each(standing.posts(), this::post);
            case ACTIONS -> actions();
            case LINES -> lines();
            case TOTALS -> totals();
            case AREAS -> areas();
            case EVENTS ->
                    each(
                            standing.events(),
                            e -> row(e.code(), e.name(), e.from(), e.to(), e.source()));
            case CLASSIFICATIONS ->
                    each(
                            standing.classifications(),
                            c ->
                                    row(
                                            c.code(),
                                            c.name(),
                                            c.kind(),
                                            c.declared(),
                                            NameList.join(c.members()),
                                            c.tag(),
                                            null));
            case LINKED -> each(standing.linked(), l -> row(l.code(), l.name(), l.note()));
            case PROJECTS, MILESTONES, REPORTS, IGNORE -> List.of();
        };
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.<@Nullable Object>asList(values);
    }

    private static <T> List<List<@Nullable Object>> each(
            List<T> all, Function<T, List<@Nullable Object>> row) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        all.forEach(one -> rows.add(row.apply(one)));
        return rows;
    }

    private static List<List<@Nullable Object>> settings(Campaign campaign) {
        if (campaign.code().equals("-")) {
            return List.of();
        }
        var lights = campaign.settings();
        return List.of(
                row("编码", campaign.code()),
                row("名称", campaign.name()),
                row("级别", Words.print("level", campaign.level().name())),
                row("开始", campaign.start()),
                row("结束", campaign.end()),
                row(
                        "计划年度",
                        campaign.planYears().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining("、"))),
                row("数据日期", campaign.fixedStatusDate() == null ? "—" : campaign.fixedStatusDate()),
                row("预警容限(工作日)", lights.toleranceWorkingDays()),
                row("临期提醒(工作日)", lights.dueSoonWorkingDays()),
                row("静默天数", lights.silentDays()),
                row("说明", campaign.note() == null ? "—" : campaign.note()));
    }

    private List<List<@Nullable Object>> units() {
        return each(
                standing.units(),
                u ->
                        row(
                                u.code(),
                                u.name(),
                                u.shortName(),
                                NameList.join(u.aliases()),
                                Words.print("unitKind", u.kind().name()),
                                u.parent(),
                                names.district(u.district()),
                                u.validFrom(),
                                u.validTo(),
                                null));
    }

    private List<@Nullable Object> post(Post post) {
        Holding latest = null;
        for (Holding holding : standing.holdings()) {
            latest = holding.post().equals(post.code()) ? holding : latest;
        }
        return row(
                post.code(),
                post.name(),
                post.unit(),
                latest == null ? null : latest.holderName(),
                latest == null ? null : latest.login(),
                null,
                post.validFrom(),
                post.validTo());
    }

    private List<List<@Nullable Object>> actions() {
        return each(
                standing.actions(),
                a ->
                        row(
                                a.code(),
                                a.name(),
                                names.district(a.district()),
                                names.actions(a.cityActions()),
                                a.validFrom(),
                                a.validTo()));
    }

    private List<List<@Nullable Object>> lines() {
        return each(
                standing.lines(),
                l ->
                        row(
                                l.code(),
                                l.name(),
                                names.district(l.district()),
                                declared(l.code()),
                                l.open() ? "是" : "否"));
    }

    private @Nullable Integer declared(String line) {
        for (DeclaredTotal total : standing.totals()) {
            if (total.scope().equals(line)) {
                return total.count();
            }
        }
        return null;
    }

    /** Totals of work lines stand in the lines' own rows. */
    private List<List<@Nullable Object>> totals() {
        List<String> lines = standing.lines().stream().map(line -> line.code()).toList();
        return each(
                standing.totals().stream().filter(t -> !lines.contains(t.scope())).toList(),
                t ->
                        row(
                                t.scope().equals(DeclaredTotal.WHOLE_CAMPAIGN)
                                        ? "全市"
                                        : names.district(t.scope()),
                                null,
                                what(t.what()),
                                t.count(),
                                null));
    }

    private static String what(DeclaredTotal.What what) {
        return switch (what) {
            case TASKS -> "任务";
            case PROJECTS -> "项目";
            case NEW -> "新开工项目";
            case CONTINUING -> "续建项目";
            case PREPARATORY -> "前期项目";
            case OFF_PLAN -> "计划外项目";
        };
    }

    private List<List<@Nullable Object>> areas() {
        return each(
                standing.areas(),
                a ->
                        row(
                                a.code(),
                                a.name(),
                                a.kind(),
                                NameList.join(a.aliases()),
                                names.unit(a.leadUnit()),
                                names.districts(a.districts()),
                                a.boundaryWkt()));
    }
}
