package guatu.server.wallmap;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.campaign.OutsideEvent;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days fixed by others that lie ahead (倒计时), with the working days left, 调休 applied. */
final class Countdowns {

    private static final int MOST = 8;

    private Countdowns() {}

    /** Outside events, milestones that must be finished by a day, and the end of the campaign. */
    static List<Wall.Countdown> of(Board board) {
        LocalDate today = board.statusDate();
        WorkingCalendar calendar = board.frame().calendar();
        List<Wall.Countdown> ahead = new ArrayList<>();
        for (OutsideEvent event : board.frame().events()) {
            ahead.add(countdown(event.name(), event.from(), today, calendar));
        }
        for (BoardQuery.Found found : BoardQuery.milestones(board, Filter.ALL)) {
            MilestoneView milestone = found.milestone();
            LocalDate mustBy = milestone.milestone().mustBy();
            if (mustBy != null && milestone.standing().finished() == null) {
                String name = found.project().project().name() + " " + milestone.milestone().name();
                ahead.add(countdown(name, mustBy, today, calendar));
            }
        }
        var campaign = board.frame().campaign();
        ahead.add(countdown(campaign.name(), campaign.end(), today, calendar));
        return ahead.stream()
                .filter(one -> !one.date().isBefore(today))
                .sorted(
                        Comparator.comparing(Wall.Countdown::date)
                                .thenComparing(Wall.Countdown::name))
                .limit(MOST)
                .toList();
    }

    /** Fixed days that a project's unfinished milestones must keep: must-by dates and events. */
    static List<Wall.Countdown> of(Board board, ProjectView project) {
        LocalDate today = board.statusDate();
        WorkingCalendar calendar = board.frame().calendar();
        List<Wall.Countdown> ahead = new ArrayList<>();
        for (MilestoneView milestone : project.all()) {
            LocalDate mustBy = milestone.milestone().mustBy();
            boolean anchored = milestone.milestone().anchor() != null;
            LocalDate fixed = mustBy == null && anchored ? milestone.due() : mustBy;
            if (fixed != null
                    && !fixed.isBefore(today)
                    && milestone.standing().finished() == null) {
                ahead.add(countdown(milestone.milestone().name(), fixed, today, calendar));
            }
        }
        ahead.sort(Comparator.comparing(Wall.Countdown::date).thenComparing(Wall.Countdown::name));
        return ahead.stream().limit(MOST).toList();
    }

    private static Wall.Countdown countdown(
            String name, LocalDate date, LocalDate today, WorkingCalendar calendar) {
        return new Wall.Countdown(name, date, calendar.workingDaysLeft(today, date));
    }
}
