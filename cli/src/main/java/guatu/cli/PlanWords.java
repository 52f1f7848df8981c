package guatu.cli;

import guatu.planfile.PlanFileProblem;
import guatu.schedule.check.Point;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.TraceCause;
import guatu.schedule.profile.TraceStep;
import guatu.schedule.time.Moments;
import java.time.format.DateTimeFormatter;

/**
 * What is said about plans (计划用语), in the terminal's language: what is wrong and how to mend it.
 */
final class PlanWords {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Terminal terminal;

    PlanWords(Terminal terminal) {
        this.terminal = terminal;
    }

    String of(PlanFileProblem problem) {
        String where = problem.activity().isEmpty() ? "" : problem.activity() + "：";
        String value =
                problem.code() == PlanFileProblem.Code.DATE_OUT_OF_RANGE
                        ? problem.value().replace('T', ' ')
                        : problem.value();
        return where + said(problem.code()).formatted(value);
    }

    private String said(PlanFileProblem.Code code) {
        return switch (code) {
            case NOT_A_PLAN ->
                    t(
                            "不是计划文件；请给出 MPP、MSPDI（XML）、XER 或 PMXML 文件。%s",
                            "not a plan file; give an MPP, MSPDI (XML), XER or PMXML file.%s");
            case DAMAGED ->
                    t(
                            "文件不完整或有损坏（%s）；请从原软件重新导出。",
                            "the file breaks off or is damaged (%s); export it again.");
            case PASSWORD ->
                    t(
                            "文件有密码保护；请去掉密码后另存。%s",
                            "a password protects the file; save it without one.%s");
            case TOO_OLD ->
                    t(
                            "由早于 Project 98 的版本保存；请用较新的 Project 另存为 XML。%s",
                            "saved by a version older than Project 98; save it as XML with a"
                                    + " newer one.%s");
            case TOO_LARGE ->
                    t(
                            "文件有 %s 字节，太大；请按项目分开导出。",
                            "the file has %s bytes, too many; export project by project.");
            case TOO_SLOW ->
                    t(
                            "读取超过 %s 仍未结束，文件可能有损坏；请重新导出。",
                            "reading did not end within %s, the file may be damaged; export it"
                                    + " again.");
            case EMPTY -> t("文件里没有项目或工作。%s", "no project and no activity in the file.%s");
            case DANGLING_RELATION ->
                    t(
                            "搭接关系 %s 指向文件里没有的工作，未采用；请补上该工作或删去关系。",
                            "relation %s leads to an activity that is not in the file and is"
                                    + " left out;"
                                    + " add the activity or delete the relation.");
            case DUPLICATE_ID ->
                    t(
                            "编号 %s 出现两次，以第一次为准；请改其中一个。",
                            "id %s comes twice, the first counts; change one of them.");
            case DUPLICATE_CODE ->
                    t(
                            "有两项工作的编号是 %s，都已采用；请改其中一个。",
                            "two activities have the code %s, both are taken; change one of them.");
            case CALENDAR_WITHOUT_WORK ->
                    t(
                            "日历“%s”没有工作时间，按每周五天、每天八小时计算，日期不可信；请给日历定工作时间。",
                            "calendar “%s” has no working time; five days of eight hours are used"
                                    + " and dates are not to be trusted; give it working time.");
            case DATE_OUT_OF_RANGE ->
                    t(
                            "日期 %s 不在 1950 至 2149 年之间，未采用；请改正年份。",
                            "date %s lies outside 1950 to 2149 and is left out; mend the year.");
            default -> lost(code);
        };
    }

    private String lost(PlanFileProblem.Code code) {
        return switch (code) {
            case OTHER_PROJECT ->
                    t(
                            "与其他项目的关系 %s 不在本计划内。",
                            "relation %s with another project is not part of this plan.");
            case INACTIVE_TASK -> t("“%s”已停用，未采用。", "“%s” is inactive and left out.");
            case EXTERNAL_TASK ->
                    t(
                            "“%s”是其他文件里的任务，只用它的日期。",
                            "“%s” stands for a task in another file: only its dates are used.");
            case SUBPROJECT ->
                    t("子项目 %s 在另一文件里，未读取。", "subproject %s is in another file, not read.");
            case SPLIT ->
                    t(
                            "任务分成 %s 段；这里按连续一段计算。",
                            "the task is split into %s; it is dated in one piece.");
            case RESOURCE_DATES ->
                    t(
                            "“%s”按资源日历排期；这里按工作日历计算。",
                            "“%s” is dated by its resources’ calendars; its own is used.");
            case RESOURCES -> t("%s 个资源及其分配不在模型内。", "%s resources and assignments.");
            case COSTS -> t("%s 项工作的费用不在模型内。", "costs of %s activities.");
            case CUSTOM_FIELDS -> t("%s 个自定义字段不在模型内。", "%s fields that a user named.");
            case ACTIVITY_CODES -> t("%s 组作业分类码不在模型内。", "%s sets of activity codes.");
            case NOTES -> t("%s 项工作的备注不在模型内。", "notes of %s activities.");
            case FURTHER_BASELINES ->
                    t("另有 %s 个基线，只取第一个。", "%s further baselines; the first is used.");
            default -> throw new IllegalArgumentException("no words for " + code);
        };
    }

    String of(DatedPlan.Problem problem, PlanReport report) {
        String where = problem.activity().isEmpty() ? "" : report.name(problem.activity()) + "：";
        String said =
                switch (problem.code()) {
                    case UNKNOWN_ACTIVITY ->
                            t(
                                    "关系指向没有的工作 %s，未采用；请补上或删去。",
                                    "a relation names activity %s that does not exist, left out;"
                                            + " add it or delete the relation.");
                    case DUPLICATE_ID ->
                            t(
                                    "编号 %s 重复，以第一个为准；请改其中一个。",
                                    "id %s comes twice, the first counts; change one.");
                    case CALENDAR_WITHOUT_WORK ->
                            t(
                                    "日历“%s”没有工作时间，按全天候计算；请给日历定工作时间。",
                                    "calendar “%s” has no working time, around the clock is used;"
                                            + " give it working time.");
                    case TIME_OUT_OF_RANGE ->
                            t(
                                    "工期或时距 %s 分钟过长，未采用；请改正。",
                                    "a duration or lag of %s minutes is too long, left out;"
                                            + " mend it.");
                    case DATE_OUT_OF_RANGE ->
                            t(
                                    "日期 %s 不在 1950 至 2149 年之间，未采用；请改正年份。",
                                    "date %s lies outside 1950 to 2149, left out; mend the year.");
                    case BEYOND_HORIZON ->
                            t(
                                    "算到 %s 已超出日历范围，日期不可信；请检查工期和关系。",
                                    "computed to %s, beyond the calendars: not to be trusted;"
                                            + " look at durations and relations.");
                    case CONSTRAINTS_CONTRADICT ->
                            t(
                                    "两个限制互相矛盾（%s）；请去掉一个。",
                                    "two constraints contradict (%s); take one away.");
                };
        return where + said.formatted(value(problem, report));
    }

    /** What stands there, as people call or write it. */
    private static String value(DatedPlan.Problem problem, PlanReport report) {
        return switch (problem.code()) {
            case CALENDAR_WITHOUT_WORK -> {
                int number = Integer.parseInt(problem.value());
                String name = report.file().calendars().get(number);
                yield name.isEmpty() ? problem.value() : name;
            }
            case BEYOND_HORIZON, DATE_OUT_OF_RANGE -> problem.value().replace('T', ' ');
            default -> problem.value();
        };
    }

    String loop(Iterable<String> names) {
        return t("循环搭接，本项目不能计算；请断开其中一个关系：", "A loop stops the plan; cut one of: ")
                + String.join(" → ", names);
    }

    String of(TraceStep step, PlanReport report) {
        String end = step.finish() ? t("完成", "finishes") : t("开始", "starts");
        String head =
                "%s %s %s"
                        .formatted(
                                report.name(step.activity()),
                                end,
                                Moments.at(step.moment()).format(TIME));
        return head + t("，因为", ", because ") + because(step, report) + t("。", ".");
    }

    private String because(TraceStep step, PlanReport report) {
        return switch (step.cause()) {
            case TraceCause.Driven(var link) ->
                    t("它等待 %s（%s%s）", "it waits for %s (%s%s)")
                            .formatted(
                                    report.name(link.predecessor()),
                                    link.type(),
                                    lag(link.lag().amount(), link.lag().unit().name(), report));
            case TraceCause.Constrained(ConstraintKind kind) ->
                    t("限制条件“%s”", "of the constraint “%s”").formatted(of(kind));
            case TraceCause.Happened _ -> t("这是实际日期", "it happened then");
            case TraceCause.ByHand _ -> t("日期由人手动固定", "a person fixed it by hand");
            case TraceCause.Resumed _ -> t("停工后从那时恢复", "suspended work resumes then");
            case TraceCause.Worked(int minutes) ->
                    t("从开始起要做 %s 天", "it takes %s days from its start")
                            .formatted(report.days(minutes));
            case TraceCause.Begun _ ->
                    t("计划（或数据日期）从那时开始", "the plan, or its data date, begins then");
        };
    }

    private static String lag(int amount, String unit, PlanReport report) {
        if (amount == 0) {
            return "";
        }
        String said =
                switch (unit) {
                    case "PERCENT" -> amount / 100 + " %";
                    case "ELAPSED" -> amount / 60 + " h";
                    default -> report.days(amount) + " d";
                };
        return (amount > 0 ? " + " : " ") + said;
    }

    String of(ConstraintKind kind) {
        return switch (kind) {
            case START_ON -> t("开始于", "start on");
            case START_ON_OR_AFTER -> t("不早于…开始", "start on or after");
            case START_ON_OR_BEFORE -> t("不晚于…开始", "start on or before");
            case MANDATORY_START -> t("必须开始于", "mandatory start");
            case FINISH_ON -> t("完成于", "finish on");
            case FINISH_ON_OR_AFTER -> t("不早于…完成", "finish on or after");
            case FINISH_ON_OR_BEFORE -> t("不晚于…完成", "finish on or before");
            case MANDATORY_FINISH -> t("必须完成于", "mandatory finish");
            case EXTERNAL_START -> t("外部项目给的最早开始", "early start from another project");
            case EXTERNAL_FINISH -> t("外部项目给的最晚完成", "late finish from another project");
            case AS_LATE_AS_POSSIBLE -> t("越晚越好", "as late as possible");
        };
    }

    String of(Point point) {
        return switch (point) {
            case MISSING_LOGIC -> t("缺紧前或紧后", "missing logic");
            case LEADS -> t("负时距", "leads");
            case LAGS -> t("正时距", "lags");
            case OTHER_RELATIONS -> t("非完成—开始关系", "relations other than finish–start");
            case HARD_CONSTRAINTS -> t("硬性限制", "hard constraints");
            case HIGH_FLOAT -> t("总时差大于 44 天", "total float above 44 days");
            case NEGATIVE_FLOAT -> t("负总时差", "negative float");
            case LONG_DURATION -> t("剩余工期大于 44 天", "remaining work above 44 days");
            case INVALID_DATES -> t("日期不合数据日期", "invalid dates");
            case RESOURCES -> t("资源", "resources");
            case MISSED -> t("晚于基线完成", "missed baseline");
            case CRITICAL_PATH_TEST -> t("关键线路测试", "critical path test");
            case CRITICAL_PATH_LENGTH_INDEX -> t("关键线路长度指数", "critical path length index");
            case BASELINE_EXECUTION_INDEX -> t("基线执行指数", "baseline execution index");
        };
    }

    private String t(String chinese, String english) {
        return terminal.text(chinese, english);
    }
}
