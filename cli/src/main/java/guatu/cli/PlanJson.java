package guatu.cli;

import guatu.planfile.PlanFileProblem;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dated plan as JSON (计划 JSON). */
final class PlanJson {
    private static final JsonMapper JSON = new JsonMapper();

    private PlanJson() {}

    static String of(PlanReport report) {
        ObjectNode plan = JSON.createObjectNode();
        plan.put("name", report.file().name());
        plan.put("format", report.file().format().name());
        plan.put("start", report.file().plan().settings().start().toString());
        if (report.finish() != null) {
            plan.put("finish", report.finish().toString());
        }
        ArrayNode activities = plan.putArray("activities");
        for (PlanReport.Line line : report.lines()) {
            activity(activities.addObject(), line);
        }
        ArrayNode relations = plan.putArray("relations");
        for (var link : report.file().plan().links()) {
            ObjectNode relation = relations.addObject();
            relation.put("from", report.code(link.predecessor()));
            relation.put("to", report.code(link.successor()));
            relation.put("type", link.type().name());
            relation.put("lag", link.lag().amount());
            relation.put("lagUnit", link.lag().unit().name());
        }
        problems(report, plan.putArray("problems"));
        ArrayNode loops = plan.putArray("loops");
        report.dated()
                .loops()
                .forEach(loop -> {
                    ArrayNode ids = loops.addArray();
                    loop.forEach(id -> ids.add(report.code(id)));
                });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan);
    }

    private static void activity(ObjectNode node, PlanReport.Line line) {
        node.put("code", line.item().code());
        node.put("name", line.item().name());
        node.put("depth", line.item().depth());
        node.put("summary", line.item().summary());
        node.put("critical", line.critical());
        ActivityDates dates = line.dates();
        if (dates != null) {
            node.put("start", Moments.at(dates.start()).toString());
            node.put("finish", Moments.at(dates.finish()).toString());
            node.put("earlyStart", Moments.at(dates.earlyStart()).toString());
            node.put("earlyFinish", Moments.at(dates.earlyFinish()).toString());
            node.put("lateStart", Moments.at(dates.lateStart()).toString());
            node.put("lateFinish", Moments.at(dates.lateFinish()).toString());
            node.put("totalFloatMinutes", dates.totalFloat());
            node.put("freeFloatMinutes", dates.freeFloat());
        }
    }

    private static void problems(PlanReport report, ArrayNode problems) {
        for (PlanFileProblem problem : report.file().problems()) {
            ObjectNode node = problems.addObject();
            node.put("code", problem.code().name());
            node.put("activity", problem.activity());
            node.put("value", problem.value());
            node.put("loss", problem.code().isLoss());
        }
        for (DatedPlan.Problem problem : report.dated().problems()) {
            ObjectNode node = problems.addObject();
            node.put("code", problem.code().name());
            node.put("activity", report.code(problem.activity()));
            node.put("value", problem.value());
            node.put("loss", false);
        }
    }
}
