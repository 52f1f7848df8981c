package guatu.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code rebuild}: derives the indicators' tables anew from the journal (重算). */
final class RebuildCommand implements Command {

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu rebuild
                  丢弃指标的全部汇总，从台账重新算出；结果与逐条累积的相同。\
                """,
                """
                Usage: guatu rebuild
                  Drops what is derived for indicators and derives it again from
                  the journal; the result equals what was kept up to date.\
                """);
    }

    @Override
    public int run(List<String> given, Terminal terminal) throws Exception {
        return Server.use(terminal, server -> rebuild(server, terminal));
    }

    private static int rebuild(Server server, Terminal terminal) throws Exception {
        JsonNode done = server.post("/api/indicators/rebuild", Map.of());
        int projects = done.path("projects").asInt();
        terminal.say(
                "已重算，涉及 %d 个有数量填报的项目。".formatted(projects),
                "Rebuilt, over %d projects with quantities.".formatted(projects));
        return 0;
    }
}
