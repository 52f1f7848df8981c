package guatu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code map FILE --layer LAYER}: looks at a GIS file, or takes it into a layer (图形导入). */
final class MapCommand implements Command {

    private static final Set<String> WITH_VALUE = Set.of("--layer", "--crs", "--lang");
    private static final Set<String> FLAGS = Set.of("--take");
    private static final double MU = 10_000 / 15.0;

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu map 文件 --layer 图层 [选项]
                  文件      SHP（zip）、GeoJSON、KML/KMZ、带坐标的 CSV；不写 --take 只预览
                  --layer   streets 街道、works 线性工程、buildings 楼栋、parcels 地块、houses 房屋、others 其他
                  --crs     坐标系，如 EPSG:4549、CGCS2000、GCJ-02、BD-09；不写则由文件或数值判定
                  --take    入库：全部进入图层，或者一个也不进
                退出码：0 已预览或入库；1 退回；2 用法不对。\
                """,
                """
                Usage: guatu map FILE --layer LAYER [options]
                  FILE      SHP (zip), GeoJSON, KML/KMZ, CSV with coordinates
                  --layer   streets, works, buildings, parcels, houses, others
                  --crs     such as EPSG:4549, GCJ-02; else by the file or its numbers
                  --take    take all features into the layer, or none; else a preview
                Exit code: 0 shown or taken; 1 refused; 2 called wrongly.\
                """);
    }

    @Override
    public int run(List<String> given, Terminal system) throws Exception {
        Arguments arguments = Arguments.read(given, WITH_VALUE, FLAGS);
        String language = arguments.value("--lang");
        Terminal terminal = language == null ? system : system.in(language.startsWith("en"));
        String layer = arguments.value("--layer");
        if (arguments.words().size() != 1 || layer == null || !arguments.unknown().isEmpty()) {
            terminal.complain(help(terminal), help(terminal));
            return 2;
        }
        Path file = Path.of(arguments.words().getFirst());
        if (!Files.isRegularFile(file)) {
            terminal.complain("没有这个文件：" + file, "There is no such file: " + file);
            return 2;
        }
        Server server = Server.find(terminal);
        if (server == null) {
            terminal.complain("系统没有在运行，请先执行 ./guatu up", "Nothing is running: ./guatu up first");
            return 1;
        }
        String crs = arguments.value("--crs");
        String path =
                (arguments.has("--take") ? "/api/map/imports" : "/api/map/preview")
                        + "?layer="
                        + layer
                        + (crs == null ? "" : "&crs=" + crs);
        try {
            print(server.upload(path, file), terminal);
            return 0;
        } catch (Server.RefusedException refused) {
            terminal.complain(
                    String.valueOf(refused.getMessage()), String.valueOf(refused.getMessage()));
            return 1;
        }
    }

    private static void print(JsonNode found, Terminal terminal) {
        int features = found.path("features").asInt();
        double area = found.path("squareMetres").asDouble();
        String crs = found.path("crs").asString("");
        boolean guessed = found.path("guessed").asBoolean();
        terminal.say(
                "%s，%,d 个要素，坐标系 %s%s%s"
                        .formatted(
                                found.path("format").asString(""),
                                features,
                                crs,
                                guessed ? "（由数值判定）" : "",
                                found.path("swapped").asBoolean() ? "，东北坐标已对调" : ""),
                "%s, %,d features, %s%s%s"
                        .formatted(
                                found.path("format").asString(""),
                                features,
                                crs,
                                guessed ? " (by its numbers)" : "",
                                found.path("swapped").asBoolean() ? ", axes put right" : ""));
        terminal.say(
                "面积 %,.1f ㎡（%,.2f 亩，%,.4f 公顷），长度 %,.1f 米"
                        .formatted(area, area / MU, area / 10_000, found.path("metres").asDouble()),
                "area %,.1f m² (%,.2f mu, %,.4f ha), length %,.1f m"
                        .formatted(
                                area, area / MU, area / 10_000, found.path("metres").asDouble()));
        terminal.say(
                "挂接项目 %,d 个，替换已有 %,d 个"
                        .formatted(found.path("linked").asInt(), found.path("replaced").asInt()),
                "%,d belong to a project, %,d take the place of earlier ones"
                        .formatted(found.path("linked").asInt(), found.path("replaced").asInt()));
        for (JsonNode warning : found.path("warnings")) {
            String said = warning.path("message").asString("");
            terminal.say("注意：" + said, "Note: " + said);
        }
        boolean taken = found.path("taken").asBoolean();
        terminal.say(
                taken ? "已入库。" : "以上为预览；加 --take 入库。",
                taken ? "Taken." : "This is a preview; add --take to take it.");
    }
}
