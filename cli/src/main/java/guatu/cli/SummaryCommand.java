package guatu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code summary}: what is on the wall of the running server, in a few lines (概况). */
final class SummaryCommand implements Command {

    private static final int WORST = 10;
    private static final List<String> LIGHTS =
            List.of("DONE", "ON_TRACK", "AT_RISK", "LATE", "STOPPED", "NOT_STARTED", "DRAFT");

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                "用法：guatu summary\n  打印网址、首批账号、项目和节点的灯色、超期最久的十个节点。",
                "Usage: guatu summary\n"
                        + "  Prints the address, the first accounts, the lights, the ten worst.");
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Exception {
        return Server.use(terminal, server -> print(server, terminal));
    }

    private static int print(Server server, Terminal terminal) throws Exception {
        JsonNode wall = server.get("/api/wall");
        terminal.out().println();
        printCampaign(wall, terminal);
        printLights(terminal.text("项目", "Projects"), wall.at("/lights/projects"), terminal);
        printLights(terminal.text("节点", "Milestones"), wall.at("/lights/milestones"), terminal);
        printWorst(wall.path("late"), terminal);
        terminal.out().println();
        terminal.out().println(terminal.text("网址：", "Address: ") + server.address());
        printAccounts(terminal);
        return 0;
    }

    private static void printCampaign(JsonNode wall, Terminal terminal) {
        JsonNode campaign = wall.path("campaign");
        terminal.out()
                .println(
                        terminal.text(
                                        "%s  第 %d 天 / %d 天  数据日期 %s  清单第 %d 版",
                                        "%s, day %d of %d, as of %s, list version %d")
                                .formatted(
                                        campaign.path("name").asString(""),
                                        campaign.path("day").asInt(),
                                        campaign.path("days").asInt(),
                                        wall.path("statusDate").asString(""),
                                        wall.path("listVersion").asInt()));
    }

    private static void printLights(String what, JsonNode counts, Terminal terminal) {
        int total = 0;
        StringBuilder lights = new StringBuilder();
        for (String light : LIGHTS) {
            int count = counts.path(light).asInt(0);
            total += count;
            if (count > 0) {
                lights.append("  ").append(word(light, terminal)).append(' ').append(count);
            }
        }
        terminal.out().println("%s %d：%s".formatted(what, total, lights));
    }

    private static String word(String light, Terminal terminal) {
        return switch (light) {
            case "DONE" -> terminal.text("✓ 完成", "✓ done");
            case "ON_TRACK" -> terminal.text("● 正常", "● on track");
            case "AT_RISK" -> terminal.text("▲ 预警", "▲ at risk");
            case "LATE" -> terminal.text("■ 超期", "■ late");
            case "STOPPED" -> terminal.text("‖ 停滞", "‖ stopped");
            case "NOT_STARTED" -> terminal.text("○ 未启动", "○ not started");
            default -> terminal.text("草稿", "draft");
        };
    }

    private static void printWorst(JsonNode late, Terminal terminal) {
        if (late.isEmpty()) {
            return;
        }
        terminal.out().println(terminal.text("超期最久：", "Latest of all:"));
        int shown = 0;
        for (JsonNode milestone : late) {
            if (shown++ == WORST) {
                return;
            }
            terminal.out()
                    .println(
                            terminal.text(
                                            "  ■ %4d 个工作日  %s · %s（%s）",
                                            "  ■ %4d working days  %s · %s (%s)")
                                    .formatted(
                                            milestone.path("days").asInt(),
                                            milestone.path("projectName").asString(""),
                                            milestone.path("milestoneName").asString(""),
                                            milestone.path("unitName").asString("")));
        }
    }

    /** The file is there as long as the office keeps it; its passwords serve once. */
    private static void printAccounts(Terminal terminal) throws IOException {
        Path data = Path.of(terminal.environment().getOrDefault("GUATU_DATA", "data"));
        Path file = data.resolve("first-accounts.txt");
        if (!Files.exists(file)) {
            return;
        }
        terminal.out()
                .println(
                        terminal.text(
                                "首批账号（首次登录须改口令；存于 " + file + "）：",
                                "First accounts (to be changed at first login; kept in "
                                        + file
                                        + "):"));
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", 2);
            terminal.out().printf("  %-14s %s%n", parts[0], parts.length > 1 ? parts[1] : "");
        }
    }
}
