package guatu.server.exchange.plan;

import guatu.server.campaign.Campaign;
import guatu.server.campaign.Level;
import guatu.server.campaign.LightSettings;
import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Dates;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Numbers;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.Years;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.sheet.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows of the sheet 攻坚设置, one setting a row; together they are one campaign. */
final class SettingRows {

    /** The settings that the sheet may hold, as exports print them, in their order. */
    static final List<String> KEYS =
            List.of(
                    "编码",
                    "名称",
                    "级别",
                    "开始",
                    "结束",
                    "计划年度",
                    "数据日期",
                    "预警容限(工作日)",
                    "临期提醒(工作日)",
                    "静默天数",
                    "说明");

    private Campaign campaign;

    SettingRows(Campaign standing) {
        this.campaign = standing;
    }

    /** The campaign as the rows read so far make it. */
    Campaign campaign() {
        return campaign;
    }

    void setting(Fields fields, Draft<Campaign> draft) {
        String key = fields.required("key");
        Cell value = fields.cell("value");
        draft.about(key, key);
        Campaign before = campaign;
        if (!draft.refused()) {
            campaign = with(fields, Plain.key(key), value);
        }
        draft.becomes(campaign, before);
    }

    private Campaign with(Fields fields, String key, @Nullable Cell value) {
        return switch (key) {
            case "编码" -> copy(text(fields, value, campaign.code()), campaign.name());
            case "名称" -> copy(campaign.code(), text(fields, value, campaign.name()));
            case "级别" -> level(fields);
            case "开始" -> dates(date(fields, value, campaign.start()), campaign.end());
            case "结束" -> dates(campaign.start(), date(fields, value, campaign.end()));
            case "计划年度" -> years(fields, value);
            case "数据日期" -> statusDate(fields, value);
            case "预警容限工作日" -> tolerance(whole(fields, value));
            case "临期提醒工作日" -> dueSoon(whole(fields, value));
            case "静默天数" -> silent(whole(fields, value));
            case "说明" -> noted(value == null ? null : fields.text("value"));
            default -> {
                fields.refuse("key", "exchange.cell.word", key, String.join("、", KEYS));
                yield campaign;
            }
        };
    }

    private static String text(Fields fields, @Nullable Cell value, String otherwise) {
        String text = value == null ? null : fields.text("value");
        return text == null ? otherwise : text;
    }

    private static LocalDate date(Fields fields, @Nullable Cell value, LocalDate otherwise) {
        LocalDate date = date(fields, value);
        return date == null ? otherwise : date;
    }

    private static @Nullable LocalDate date(Fields fields, @Nullable Cell value) {
        boolean epoch = fields.table().epoch1904();
        return value == null
                ? null
                : fields.taken("value", value, Dates.read(value, Edge.FIRST, epoch));
    }

    private static @Nullable Integer whole(Fields fields, @Nullable Cell value) {
        return value == null ? null : fields.taken("value", value, Numbers.whole(value));
    }

    private Campaign level(Fields fields) {
        String text = fields.text("value");
        Level level = text == null ? null : Words.find(Level.class, "level", text);
        if (text != null && level == null) {
            fields.refuse(
                    "value", "exchange.cell.word", text, String.join("、", Words.printed("level")));
        }
        return copy(level == null ? campaign.level() : level);
    }

    private Campaign years(Fields fields, @Nullable Cell value) {
        CellReading<SortedSet<Integer>> reading =
                value == null ? CellReading.blank() : Years.read(value);
        SortedSet<Integer> years = value == null ? null : fields.taken("value", value, reading);
        return new Campaign(
                campaign.code(),
                campaign.name(),
                campaign.level(),
                campaign.start(),
                campaign.end(),
                years == null ? campaign.planYears() : List.copyOf(years),
                campaign.fixedStatusDate(),
                campaign.settings(),
                campaign.note());
    }

    private Campaign copy(String code, String name) {
        return new Campaign(
                code,
                name,
                campaign.level(),
                campaign.start(),
                campaign.end(),
                campaign.planYears(),
                campaign.fixedStatusDate(),
                campaign.settings(),
                campaign.note());
    }

    private Campaign copy(Level level) {
        return new Campaign(
                campaign.code(),
                campaign.name(),
                level,
                campaign.start(),
                campaign.end(),
                campaign.planYears(),
                campaign.fixedStatusDate(),
                campaign.settings(),
                campaign.note());
    }

    private Campaign dates(LocalDate start, LocalDate end) {
        return new Campaign(
                campaign.code(),
                campaign.name(),
                campaign.level(),
                start,
                end,
                campaign.planYears(),
                campaign.fixedStatusDate(),
                campaign.settings(),
                campaign.note());
    }

    private Campaign statusDate(Fields fields, @Nullable Cell value) {
        return with(date(fields, value), campaign.settings(), campaign.note());
    }

    private Campaign noted(@Nullable String note) {
        return with(campaign.fixedStatusDate(), campaign.settings(), note);
    }

    private Campaign tolerance(@Nullable Integer days) {
        LightSettings now = campaign.settings();
        return lights(days, d -> new LightSettings(d, now.dueSoonWorkingDays(), now.silentDays()));
    }

    private Campaign dueSoon(@Nullable Integer days) {
        LightSettings now = campaign.settings();
        return lights(
                days, d -> new LightSettings(now.toleranceWorkingDays(), d, now.silentDays()));
    }

    private Campaign silent(@Nullable Integer days) {
        LightSettings now = campaign.settings();
        return lights(
                days,
                d -> new LightSettings(now.toleranceWorkingDays(), now.dueSoonWorkingDays(), d));
    }

    private Campaign lights(@Nullable Integer days, IntFunction<LightSettings> changed) {
        return days == null
                ? campaign
                : with(campaign.fixedStatusDate(), changed.apply(days), campaign.note());
    }

    private Campaign with(
            @Nullable LocalDate statusDate, LightSettings lights, @Nullable String note) {
        return new Campaign(
                campaign.code(),
                campaign.name(),
                campaign.level(),
                campaign.start(),
                campaign.end(),
                campaign.planYears(),
                statusDate,
                lights,
                note);
    }
}
