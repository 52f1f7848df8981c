package guatu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code indicators FILE}: loads definitions, quotations and quantities (指标装载). */
final class IndicatorsCommand implements Command {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu indicators 文件.json
                  装入口径（indicators）、官方统计引用（quotations）、数量填报（quantities），
                  全部装入或全部不装；已有的不重复。样式见 examples/qingdao-2022/indicators.json。
                退出码：0 已装入；1 被退回或系统没有运行；2 用法不对。\
                """,
                """
                Usage: guatu indicators FILE.json
                  Loads definitions (indicators), official statistics (quotations) and quantities,
                  all or nothing; what stands already is left as it is. An example is
                  examples/qingdao-2022/indicators.json.
                Exit code: 0 loaded; 1 refused or nothing runs; 2 called wrongly.\
                """);
    }

    @Override
    public int run(List<String> given, Terminal terminal) throws Exception {
        if (given.size() != 1 || !Files.isRegularFile(Path.of(given.getFirst()))) {
            terminal.complain(help(terminal), help(terminal));
            return 2;
        }
        JsonNode file = JSON.readTree(Files.readString(Path.of(given.getFirst())));
        return Server.use(terminal, server -> load(server, file, terminal));
    }

    private static int load(Server server, JsonNode file, Terminal terminal) throws Exception {
        JsonNode loaded = server.post("/api/indicators/load", file);
        int indicators = loaded.path("indicators").asInt();
        int quotations = loaded.path("quotations").asInt();
        int quantities = loaded.path("quantities").asInt();
        terminal.say(
                "指标口径 %d 项，官方统计 %d 条，新增数量填报 %d 条。".formatted(indicators, quotations, quantities),
                "%d definitions, %d official statistics, %d new quantities."
                        .formatted(indicators, quotations, quantities));
        return 0;
    }
}
