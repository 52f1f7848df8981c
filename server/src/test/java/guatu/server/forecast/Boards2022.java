package guatu.server.forecast;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.District;
import guatu.server.campaign.Level;
import guatu.server.campaign.LightSettings;
import guatu.server.campaign.OutsideEvent;
import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.organisation.UnitKind;
import guatu.server.project.ProjectList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Boards of the Qingdao campaign seen on 19 December 2022, without a server. */
public final class Boards2022 {

    /** A Monday. */
    public static final LocalDate STATUS_DATE = LocalDate.of(2022, 12, 19);

    private static final Instant AS_OF = Instant.parse("2022-12-19T01:00:00Z");
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

    private Boards2022() {}

    /**
     * The working days around the end of 2022, after the State Council's notices for 2022 and 2023.
     */
    public static WorkingCalendar calendar() {
        WorkingCalendar.Builder calendar =
                WorkingCalendar.weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        LocalDate.of(2022, 10, 1)
                .datesUntil(LocalDate.of(2022, 10, 8))
                .forEach(day -> calendar.set(day, false));
        calendar.set(LocalDate.of(2022, 10, 8), true).set(LocalDate.of(2022, 10, 9), true);
        LocalDate.of(2022, 12, 31)
                .datesUntil(LocalDate.of(2023, 1, 3))
                .forEach(day -> calendar.set(day, false));
        LocalDate.of(2023, 1, 21)
                .datesUntil(LocalDate.of(2023, 1, 28))
                .forEach(day -> calendar.set(day, false));
        calendar.set(LocalDate.of(2023, 1, 28), true).set(LocalDate.of(2023, 1, 29), true);
        return calendar.build();
    }

    /** The frame: three districts, three areas, a company under 崂山, the travel conference. */
    public static BoardFrame frame() {
        return new BoardFrame(
                new Campaign(
                        "QD",
                        "城市更新和城市建设三年攻坚行动",
                        Level.CITY,
                        BEGIN,
                        LocalDate.of(2024, 12, 31),
                        List.of(2022, 2023, 2024),
                        STATUS_DATE,
                        new LightSettings(10, 10, 30),
                        null),
                calendar(),
                STATUS_DATE,
                units(),
                List.of(new Post("GS-1", "施工负责人", "GS", BEGIN, null)),
                List.of(
                        new District("370202", "市南区", List.of()),
                        new District("370203", "市北区", List.of()),
                        new District("370212", "崂山区", List.of())),
                List.of(area("老四方工业区"), area("健康城"), area("株洲路")),
                List.of(
                        new OutsideEvent(
                                "旅发大会",
                                "山东省旅游发展大会",
                                LocalDate.of(2023, 3, 26),
                                LocalDate.of(2023, 3, 27),
                                "省文化和旅游厅")));
    }

    private static Area area(String name) {
        return new Area(name, name, "产业片区", List.of(), null, List.of(), null);
    }

    private static List<Unit> units() {
        return List.of(
                unit("SB", "市北区指挥部", UnitKind.DISTRICT_HQ, null),
                unit("SB-ZJ", "市北区住建局", UnitKind.BUREAU, "SB"),
                unit("GS", "青岛微电子公司", UnitKind.COMPANY, null));
    }

    private static Unit unit(String code, String name, UnitKind kind, String parent) {
        return new Unit(code, name, name, List.of(), kind, parent, null, BEGIN, null);
    }

    /**
     * Reports, one a line: {@code VR/M1 FINISHED 2022-11-30}, with {@code 60%}, {@code
     * expected=2022-12-30} or {@code by=征地} after it.
     */
    public static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> entries.add(entry(line, entries.size() + 1, AS_OF)));
        return entries;
    }

    /** A report in the form of {@link #entries}, at its place and known since an instant. */
    static Entry entry(String line, long position, Instant recordedAt) {
        String[] words = line.split("\\s+");
        BigDecimal percent = null;
        LocalDate expected = null;
        String blockedBy = null;
        for (int i = 3; i < words.length; i++) {
            if (words[i].endsWith("%")) {
                percent = new BigDecimal(words[i].substring(0, words[i].length() - 1));
            } else if (words[i].startsWith("expected=")) {
                expected = LocalDate.parse(words[i].substring(9));
            } else if (words[i].startsWith("by=")) {
                blockedBy = words[i].substring(3);
            }
        }
        NewReport report =
                new NewReport(
                        ReportKind.valueOf(words[1]),
                        words[0],
                        words[0].substring(0, words[0].indexOf('/')),
                        LocalDate.parse(words[2]),
                        percent,
                        expected,
                        blockedBy,
                        null,
                        List.of(),
                        "GS-1",
                        "GS",
                        null,
                        null);
        UUID id = UUID.nameUUIDFromBytes((position + line).getBytes(StandardCharsets.UTF_8));
        return new Entry(id, position, recordedAt, report, List.of(), "zhang", 1);
    }

    /** A board of a list under reports, in the form of {@link #entries}. */
    public static Board board(ProjectList list, String reports) {
        return board(list, entries(reports));
    }

    static Board board(ProjectList list, List<Entry> entries) {
        return Board.built(
                frame(), list, standings(entries), entries.size(), AS_OF, Latest.of(entries));
    }

    static Map<String, Standing> standings(List<Entry> entries) {
        Map<String, Standing> standings = new HashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.report().milestone()))
                .forEach((key, its) -> standings.put(key, Standing.of(its)));
        return standings;
    }

    static Instant asOf() {
        return AS_OF;
    }
}
