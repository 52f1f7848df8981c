package guatu.cli;

import tools.jackson.databind.JsonNode;

/** Prints what an import proposes and would do (导入报告). */
final class ImportReport {

    private final Terminal terminal;

    ImportReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void mapping(JsonNode found) {
        for (JsonNode sheet : found.path("sheets")) {
            if (text(sheet, "role").equals("ignore")) {
                continue;
            }
            terminal.say(
                    "工作表“%s” → %s（表头第 %d 行起 %d 行）"
                            .formatted(
                                    text(sheet, "name"),
                                    text(sheet, "title"),
                                    sheet.path("headerRow").asInt(),
                                    sheet.path("headerRows").asInt()),
                    "Sheet \"%s\" → %s (headings from row %d, %d rows)"
                            .formatted(
                                    text(sheet, "name"),
                                    text(sheet, "title"),
                                    sheet.path("headerRow").asInt(),
                                    sheet.path("headerRows").asInt()));
            for (JsonNode column : sheet.path("columns")) {
                terminal.out().println(column(found, sheet, column));
            }
            for (var value : sheet.path("defaults").properties()) {
                terminal.say(
                        "  全表：%s = %s"
                                .formatted(
                                        label(found, sheet, value.getKey()),
                                        value.getValue().asString("")),
                        "  every row: %s = %s"
                                .formatted(
                                        label(found, sheet, value.getKey()),
                                        value.getValue().asString("")));
            }
        }
    }

    private String column(JsonNode found, JsonNode sheet, JsonNode column) {
        String field = text(column, "field");
        String meaning =
                field.isEmpty()
                        ? terminal.text("（原样保留）", "(kept as it is)")
                        : label(found, sheet, field);
        String unit = text(column, "unit");
        String down =
                column.path("fillDown").asBoolean()
                        ? terminal.text("，空白同上", ", blank means as above")
                        : "";
        return "  %-3s %s → %s%s%s  %.0f%%"
                .formatted(
                        text(column, "letter"),
                        text(column, "header"),
                        meaning,
                        unit.isEmpty() ? "" : " [" + unit + "]",
                        down,
                        column.path("confidence").asDouble() * 100);
    }

    private static String label(JsonNode found, JsonNode sheet, String field) {
        for (JsonNode known : found.path("fields")) {
            if (text(known, "field").equals(field)
                    && text(known, "sheetRole").equals(text(sheet, "role"))) {
                return text(known, "label");
            }
        }
        return field;
    }

    void problems(JsonNode found) {
        for (JsonNode problem : found.path("problems")) {
            terminal.out().println("! " + text(problem, "message") + text(problem, "advice"));
        }
    }

    void totals(JsonNode found) {
        for (JsonNode total : found.path("totals")) {
            String where = text(total, "sheet") + "!" + text(total, "cell");
            String figures =
                    terminal.text("表中 %s，合计 %s", "printed %s, sum %s")
                            .formatted(text(total, "printedText"), text(total, "computed"));
            String verdict =
                    total.path("agrees").asBoolean()
                            ? terminal.text("相符", "agrees")
                            : terminal.text("不符，差 ", "does not close, difference ")
                                    + text(total, "difference");
            terminal.out()
                    .println(
                            "%s %s · %s：%s（%d %s）%s"
                                    .formatted(
                                            where,
                                            text(total, "label"),
                                            text(total, "column"),
                                            figures,
                                            total.path("rows").asInt(),
                                            terminal.text("行", "rows"),
                                            verdict));
        }
    }

    void questions(JsonNode found) {
        for (JsonNode question : found.path("questions")) {
            terminal.out()
                    .println(
                            "? %s!%s “%s” %s"
                                    .formatted(
                                            text(question, "sheet"),
                                            text(question, "cell"),
                                            text(question, "value"),
                                            candidates(question)));
        }
    }

    private String candidates(JsonNode question) {
        StringBuilder all = new StringBuilder();
        for (JsonNode candidate : question.path("candidates")) {
            all.append(all.isEmpty() ? "" : "、")
                    .append(text(candidate, "name"))
                    .append(' ')
                    .append(text(candidate, "code"));
        }
        return all.isEmpty()
                ? terminal.text("没有相近的名称", "nothing alike")
                : terminal.text("可能是：", "may be: ") + all;
    }

    void row(JsonNode row) {
        StringBuilder line = new StringBuilder(sign(text(row, "outcome")));
        line.append(' ').append(text(row, "sheet")).append('!').append(row.path("row").asInt());
        line.append(' ').append(text(row, "key")).append(' ').append(text(row, "name"));
        for (JsonNode change : row.path("changes")) {
            line.append("\n    ").append(text(change, "field")).append("：");
            line.append(text(change, "before")).append(" → ").append(text(change, "after"));
        }
        for (JsonNode problem : row.path("problems")) {
            line.append("\n    ").append(text(problem, "cell")).append("：");
            line.append(text(problem, "message")).append(text(problem, "advice"));
        }
        for (JsonNode note : row.path("notes")) {
            line.append("\n    ").append(text(note, "cell")).append(" · ");
            line.append(text(note, "message"));
        }
        terminal.out().println(line);
    }

    private static String sign(String outcome) {
        return switch (outcome) {
            case "added" -> "+";
            case "changed" -> "~";
            case "refused" -> "×";
            default -> "=";
        };
    }

    void counts(JsonNode found) {
        JsonNode counts = found.path("counts");
        int added = counts.path("added").asInt();
        int changed = counts.path("changed").asInt();
        int unchanged = counts.path("unchanged").asInt();
        int refused = counts.path("refused").asInt();
        terminal.say(
                "新增 %d 行，变更 %d 行，不变 %d 行，退回 %d 行。".formatted(added, changed, unchanged, refused),
                "%d rows added, %d changed, %d unchanged, %d refused."
                        .formatted(added, changed, unchanged, refused));
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
