package guatu.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** {@code map FILE --layer LAYER}: looks at a GIS file, or takes it into a layer (图形导入). */
final class MapCommand implements Command {

    private static final Set<String> WITH_VALUE =
            Set.of("--layer", "--crs", "--lang", "--format", "--out", "--at");
    private static final Set<String> FLAGS = Set.of("--take", "--without-refused");
    private static final int MOST_FINDINGS = 20;
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
                      guatu map export 图层 [--format geojson|gpkg|shp] [--out 文件] [--crs 坐标系]
                                            [--at 日期]
                  文件      SHP（zip）、GeoJSON、KML/KMZ、GPKG、DXF、带坐标的 Excel 或 CSV；
                            不写 --take 只预览
                  --layer   streets 街道、works 线性工程、buildings 楼栋、parcels 地块、houses 房屋、others 其他
                  --crs     坐标系，如 EPSG:4549、CGCS2000、GCJ-02、BD-09；不写则由文件或数值判定
                  --take    入库：全部进入图层，或者一个也不进
                  --without-refused  略去不能导入的要素，其余入库
                  export    导出图层（districts 区市、areas 片区、projects 项目、lights 亮灯，及上列图层）
                退出码：0 已预览或入库；1 退回；2 用法不对。\
                """,
                """
                Usage: guatu map FILE --layer LAYER [options]
                       guatu map export LAYER [--format geojson|gpkg|shp] [--out FILE] [--crs CRS]
                                              [--at DAY]
                  FILE      SHP (zip), GeoJSON, KML/KMZ, GPKG, DXF, Excel or CSV with coordinates
                  --layer   streets, works, buildings, parcels, houses, others
                  --crs     such as EPSG:4549, GCJ-02; else by the file or its numbers
                  --take    take all features into the layer, or none; else a preview
                  --without-refused  leave out features that cannot be taken
                  export    a layer as a file (districts, areas, projects, lights, and those above)
                Exit code: 0 shown or taken; 1 refused; 2 called wrongly.\
                """);
    }

    @Override
    public int run(List<String> given, Terminal system) throws Exception {
        Arguments arguments = Arguments.read(given, WITH_VALUE, FLAGS);
        Terminal terminal = arguments.speaking(system);
        if (!arguments.words().isEmpty() && arguments.words().getFirst().equals("export")) {
            return export(arguments, terminal);
        }
        String layer = arguments.value("--layer");
        if (arguments.words().size() != 1 || layer == null || !arguments.unknown().isEmpty()) {
            terminal.complain(help(terminal), help(terminal));
            return 2;
        }
        Path file = arguments.file(terminal);
        if (file == null) {
            return 2;
        }
        String crs = arguments.value("--crs");
        String path =
                (arguments.has("--take") ? "/api/map/imports" : "/api/map/preview")
                        + "?layer="
                        + layer
                        + (crs == null ? "" : "&crs=" + crs)
                        + (arguments.has("--without-refused") ? "&without=refused" : "");
        return Server.use(
                terminal,
                server -> {
                    print(server.upload(path, file), terminal);
                    return 0;
                });
    }

    private int export(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.words().size() != 2 || !arguments.unknown().isEmpty()) {
            terminal.complain(help(terminal), help(terminal));
            return 2;
        }
        String layer = arguments.words().get(1);
        String format = Objects.requireNonNullElse(arguments.value("--format"), "geojson");
        StringBuilder path = new StringBuilder("/api/map/export/");
        path.append(encoded(layer)).append("?format=").append(encoded(format));
        for (String option : List.of("--crs", "--at")) {
            String value = arguments.value(option);
            if (value != null) {
                path.append('&').append(option, 2, option.length()).append('=');
                path.append(encoded(value));
            }
        }
        String ending = format.equals("shp") ? "shp.zip" : format;
        Path out =
                Path.of(Objects.requireNonNullElse(arguments.value("--out"), layer + "." + ending));
        return Server.use(
                terminal,
                server -> {
                    byte[] file = server.download(path.toString());
                    Files.write(out, file);
                    terminal.say(
                            "已导出 %s（%,d 字节）".formatted(out, file.length),
                            "Wrote %s (%,d bytes)".formatted(out, file.length));
                    return 0;
                });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
        printLinks(found, terminal);
        printFindings(found, terminal);
        for (JsonNode warning : found.path("warnings")) {
            String said = warning.path("message").asString("");
            terminal.say("注意：" + said, "Note: " + said);
        }
        boolean taken = found.path("taken").asBoolean();
        terminal.say(
                taken ? "已入库。" : "以上为预览；加 --take 入库。",
                taken ? "Taken." : "This is a preview; add --take to take it.");
    }

    private static void printLinks(JsonNode found, Terminal terminal) {
        JsonNode links = found.path("links");
        terminal.say(
                "挂接项目 %,d 个（编码 %,d、名称 %,d、位置 %,d），社区 %,d 个，房屋 %,d 个；替换已有 %,d 个"
                        .formatted(
                                links.path("projects").asInt(),
                                links.path("byCode").asInt(),
                                links.path("byName").asInt(),
                                links.path("byPlace").asInt(),
                                links.path("communities").asInt(),
                                links.path("houses").asInt(),
                                found.path("replaced").asInt()),
                ("%,d belong to a project (%,d by code, %,d by name, %,d by place),"
                                + " %,d to a community, %,d to a house;"
                                + " %,d take the place of earlier ones")
                        .formatted(
                                links.path("projects").asInt(),
                                links.path("byCode").asInt(),
                                links.path("byName").asInt(),
                                links.path("byPlace").asInt(),
                                links.path("communities").asInt(),
                                links.path("houses").asInt(),
                                found.path("replaced").asInt()));
    }

    private static void printFindings(JsonNode found, Terminal terminal) {
        int told = 0;
        for (JsonNode finding : found.path("findings")) {
            boolean refused = finding.path("severity").asString("").equals("refused");
            String line = finding.path("message").asString("");
            int index = finding.path("index").asInt() + 1;
            if (told++ < MOST_FINDINGS) {
                terminal.say(
                        (refused ? "不能导入" : "注意") + " 第 %,d 个：".formatted(index) + line,
                        (refused ? "Refused" : "Note") + " feature %,d: ".formatted(index) + line);
            }
        }
    }
}
