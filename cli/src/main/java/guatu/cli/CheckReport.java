package guatu.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Prints a checked draft (核稿结果): counts, the figures that need a look, the text itself. */
final class CheckReport {

    private static final Map<String, String[]> VERDICTS =
            Map.ofEntries(
                    verdict("AGREES", "一致", "agrees"),
                    verdict("ROUNDS_TO", "四舍五入后一致", "agrees when rounded"),
                    verdict("TRUNCATED", "只舍未入", "cut off, not rounded"),
                    verdict("TRUE_BUT_LOOSE", "不算错，但偏旧", "true but loose"),
                    verdict("DIFFERS", "不一致", "differs"),
                    verdict("UNIT_DIFFERS", "单位或量级不符", "unit or magnitude differs"),
                    verdict("PERIOD_DIFFERS", "时段不符", "another period"),
                    verdict("PLACE_DIFFERS", "地点不符", "another place"),
                    verdict("STALE", "用了已更正的旧数", "a corrected, old figure"),
                    verdict("DERIVED_OK", "推算一致", "recomputes"),
                    verdict("DERIVED_DIFFERS", "推算不一致", "does not recompute"),
                    verdict("NOT_IN_LEDGER", "台账没有", "not in the ledger"),
                    verdict("AMBIGUOUS", "两个口径都可能", "two facts fit"),
                    verdict("NEEDS_BASE", "缺基数", "needs its base"),
                    verdict("NOT_CHECKABLE", "无法核对", "cannot be checked"),
                    verdict(
                            "UNSUPPORTED_SUPERLATIVE", "最高级缺依据", "superlative without support"));

    private final Terminal terminal;
    private final boolean all;

    CheckReport(Terminal terminal, boolean all) {
        this.terminal = terminal;
        this.all = all;
    }

    private static Map.Entry<String, String[]> verdict(
            String name, String chinese, String english) {
        return Map.entry(name, new String[] {chinese, english});
    }

    void print(JsonNode checked) {
        int figures = checked.path("figures").size();
        int right = 0;
        for (JsonNode figure : checked.path("figures")) {
            right += figure.path("holds").asBoolean() ? 1 : 0;
        }
        int open = checked.path("open").asInt();
        String title = checked.path("title").asString("");
        terminal.say(
                "%s：数据 %d 处，一致 %d 处，待处理 %d 处".formatted(title, figures, right, open),
                "%s: %d figures, %d agree, %d are open".formatted(title, figures, right, open));
        terminal.say(
                "对照清单第 %d 版，数据日期 %s，SHA-256 %s"
                        .formatted(
                                checked.path("listVersion").asInt(),
                                checked.path("statusDate").asString(""),
                                checked.path("hash").asString("")),
                "Held against list version %d, status date %s, SHA-256 %s"
                        .formatted(
                                checked.path("listVersion").asInt(),
                                checked.path("statusDate").asString(""),
                                checked.path("hash").asString("")));
        for (JsonNode figure : checked.path("figures")) {
            if (all || !figure.path("settled").asBoolean()) {
                figure(figure);
            }
        }
        for (JsonNode remark : checked.path("remarks")) {
            terminal.out().println("! " + remark.path("message").asString(""));
        }
    }

    private void figure(JsonNode figure) {
        String[] words =
                VERDICTS.getOrDefault(
                        figure.path("verdict").asString(""), new String[] {"", ""});
        String mark = figure.path("holds").asBoolean() ? "✓" : "×";
        terminal.out()
                .printf(
                        "%s %3d  %s  [%s]%n",
                        mark,
                        figure.path("no").asInt(),
                        figure.path("surface").asString(""),
                        terminal.text(words[0], words[1]));
        for (JsonNode reason : figure.path("reasons")) {
            terminal.out().println("        " + reason.asString(""));
        }
        String instead = figure.path("suggestion").asString("");
        if (!instead.isEmpty()) {
            terminal.say("        建议写作：" + instead, "        print instead: " + instead);
        }
    }
}
