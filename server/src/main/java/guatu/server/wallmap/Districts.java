package guatu.server.wallmap;

import static java.util.stream.Collectors.groupingBy;

import guatu.server.campaign.District;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.BoardQuery.Found;
import guatu.server.forecast.Filter;
import guatu.server.forecast.GroupLight;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the districts stand: each project counts once, in its district, however many areas it
 * touches.
 */
final class Districts {

    private final Board board;
    private final Sentences sentences;
    private final Map<String, List<ProjectView>> projects;
    private final Map<String, List<Found>> due;

    Districts(Board board, Sentences sentences) {
        this.board = board;
        this.sentences = sentences;
        this.projects =
                BoardQuery.projects(board, Filter.ALL).stream()
                        .filter(one -> one.project().district() != null)
                        .collect(groupingBy(one -> code(one)));
        this.due =
                BoardQuery.milestones(board, Filter.ALL).stream()
                        .filter(found -> found.project().project().district() != null)
                        .filter(found -> found.milestone().dueBy(board.statusDate()))
                        .collect(groupingBy(found -> code(found.project())));
    }

    private static String code(ProjectView view) {
        return Objects.toString(view.project().district());
    }

    List<Wall.DistrictShade> shades() {
        return board.frame().districts().stream().map(this::shade).toList();
    }

    private Wall.DistrictShade shade(District district) {
        List<ProjectView> its = projects.getOrDefault(district.code(), List.of());
        GroupLight light = GroupLight.of(its);
        Tally tally = tally(district.code());
        return new Wall.DistrictShade(
                district.code(),
                district.name(),
                its.size(),
                light.counts().getOrDefault(Light.LATE, 0),
                light.counts().getOrDefault(Light.AT_RISK, 0),
                tally.of() == 0 ? null : tally.percent(),
                light.light(),
                sentences.of(light.reason()));
    }

    /**
     * Ranked by the exact share on time; districts with nothing due come last, without a rank of
     * their own.
     */
    List<Wall.LeagueLine> league() {
        List<Tally> tallies = new ArrayList<>();
        board.frame().districts().forEach(one -> tallies.add(tally(one.code())));
        tallies.removeIf(one -> one.of() == 0);
        tallies.sort(Comparator.comparing(Tally::share).reversed().thenComparing(Tally::district));
        List<Wall.LeagueLine> league = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            boolean tied = i > 0 && tally.share().equals(tallies.get(i - 1).share());
            rank = tied ? rank : i + 1;
            league.add(line(tally, rank));
        }
        return league;
    }

    private Wall.LeagueLine line(Tally tally, int rank) {
        List<ProjectView> its = projects.getOrDefault(tally.district(), List.of());
        int late = (int) its.stream().filter(one -> one.light() == Light.LATE).count();
        return new Wall.LeagueLine(
                tally.district(),
                Objects.toString(board.frame().districtName(tally.district())),
                rank,
                tally.onTime(),
                tally.of(),
                tally.percent(),
                late);
    }

    private Tally tally(String district) {
        List<Found> its = due.getOrDefault(district, List.of());
        int onTime = (int) its.stream().filter(found -> found.milestone().onTime()).count();
        return new Tally(district, onTime, its.size());
    }

    private record Tally(String district, int onTime, int of) {

        /** Compared as a fraction: 2 of 3 equals 4 of 6. */
        Double share() {
            return of == 0 ? 0.0 : (double) onTime / of;
        }

        int percent() {
            return Figures.share(onTime, of);
        }
    }
}
