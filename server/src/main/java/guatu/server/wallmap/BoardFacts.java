package guatu.server.wallmap;

import guatu.server.campaign.Area;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.GroupLight;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Sentences;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the map tells of projects, areas and districts (图上属性). */
@Component
final class BoardFacts {

    private final Sentences sentences;

    BoardFacts(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What a tile tells of a project: enough to colour, filter and name it, in any language. */
    static Map<String, Object> look(ProjectView view) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", view.code());
        told.put("name", view.project().name());
        told.put("light", view.light().name());
        told.put("percent", view.percent());
        told.put("slip", view.slipWorkingDays());
        told.put("kind", view.project().kind().name());
        put(told, "district", view.project().district());
        put(told, "line", view.project().line());
        told.put("unit", view.project().leadUnit());
        if (!view.project().actions().isEmpty()) {
            told.put("actions", String.join(" ", view.project().actions()));
        }
        return told;
    }

    /** What other programs are told of a project. */
    Map<String, Object> project(Board board, ProjectView view) {
        Map<String, Object> told = new LinkedHashMap<>(look(view));
        told.put("reason", sentences.of(view.reason()));
        put(told, "districtName", board.frame().districtName(view.project().district()));
        put(told, "unitName", board.frame().unitName(view.project().leadUnit()));
        put(told, "investmentWan", view.project().investmentWan());
        put(told, "plannedStart", text(view.dates().plannedStart()));
        put(told, "plannedFinish", text(view.dates().plannedFinish()));
        put(told, "forecastFinish", text(view.dates().forecastFinish()));
        put(told, "actualFinish", text(view.dates().actualFinish()));
        told.put("listVersion", board.listVersion());
        told.put("statusDate", board.statusDate().toString());
        return told;
    }

    Map<String, Object> area(Board board, String code) {
        List<ProjectView> its =
                BoardQuery.projects(board, Filter.ALL).stream()
                        .filter(view -> view.project().areas().contains(code))
                        .toList();
        GroupLight light = GroupLight.of(its);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", code);
        for (Area area : board.frame().areas()) {
            if (area.code().equals(code)) {
                told.put("name", area.name());
                told.put("kind", area.kind());
            }
        }
        told.put("projects", its.size());
        told.put("light", light.light().name());
        return told;
    }

    static Map<String, Object> district(String code, Wall.@Nullable DistrictShade shade) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", code);
        if (shade != null) {
            told.put("name", shade.name());
            told.put("projects", shade.projects());
            told.put("late", shade.late());
            told.put("atRisk", shade.atRisk());
            put(told, "onTimePercent", shade.onTimePercent());
            told.put("light", shade.light().name());
        }
        return told;
    }

    /** The first day a project stands for. */
    static @Nullable LocalDate from(ProjectView.Dates dates) {
        return Stream.of(dates.actualStart(), dates.forecastStart(), dates.plannedStart())
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    /** The last day a project stands for. */
    static @Nullable LocalDate to(ProjectView.Dates dates) {
        return Stream.of(dates.actualFinish(), dates.forecastFinish(), dates.plannedFinish())
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value);
        }
    }
}
