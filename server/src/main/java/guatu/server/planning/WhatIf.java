package guatu.server.planning;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.campaign.Milestone;
import guatu.server.forecast.Board;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is supposed of some milestones (假设). */
record WhatIf(@Nullable List<Move> moves) {
    /** More moves than a person makes by hand. */
    private static final int MOST = 200;

    private static final int LONGEST = 5_000;

    /**
     * One milestone otherwise; what is null stays as it is.
     *
     * @param finish the day its post would expect to finish it
     * @param workingDays how long it would take; an expected finish is then forgotten
     * @param notBefore the day before which it could not start
     */
    record Move(
            String milestone,
            @Nullable LocalDate finish,
            @Nullable Integer workingDays,
            @Nullable LocalDate notBefore) {

        Milestone of(Milestone milestone) {
            Milestone moved = milestone;
            if (workingDays != null) {
                moved = moved.lasting(workingDays).with(moved.progress().expecting(null));
            }
            if (notBefore != null) {
                moved = moved.constrained(notBefore, moved.mustBy());
            }
            return finish == null ? moved : moved.with(moved.progress().expecting(finish));
        }
    }

    /** The milestones as supposed; all that stands against the moves is refused at once. */
    List<Milestone> milestones(Board board) {
        List<Move> told = Objects.requireNonNullElse(moves, List.of());
        var problems = new ArrayList<Problem>();
        var supposed = new ArrayList<Milestone>();
        if (told.isEmpty() || told.size() > MOST) {
            problems.add(Problem.at("planning.moves", "moves", told.size(), MOST));
        }
        Set<String> seen = new HashSet<>();
        for (Move move : told.stream().limit(MOST).toList()) {
            Milestone milestone = board.forecast().plan().milestones().get(move.milestone());
            if (milestone == null) {
                problems.add(Problem.at("planning.no-milestone", "milestone", move.milestone()));
            } else if (!seen.add(move.milestone())) {
                problems.add(Problem.at("planning.moved-twice", "milestone", move.milestone()));
            } else {
                check(move, milestone, board, problems);
                supposed.add(milestone);
            }
        }
        if (!problems.isEmpty()) {
            throw RefusedException.because(problems);
        }
        supposed.replaceAll(milestone -> moveOf(told, milestone.id()).of(milestone));
        return supposed;
    }

    private static Move moveOf(List<Move> told, String milestone) {
        return told.stream()
                .filter(move -> move.milestone().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Move move, Milestone milestone, Board board, List<Problem> problems) {
        LocalDate finished = milestone.progress().actualFinish();
        if (finished != null) {
            problems.add(Problem.at("planning.finished", "milestone", move.milestone(), finished));
        }
        if (move.finish() == null && move.workingDays() == null && move.notBefore() == null) {
            problems.add(Problem.at("planning.nothing-moved", "milestone", move.milestone()));
        }
        checkDays(move, milestone, problems);
        checkDate("finish", move.finish(), board, problems);
        checkDate("notBefore", move.notBefore(), board, problems);
    }

    private static void checkDays(Move move, Milestone milestone, List<Problem> problems) {
        Integer days = move.workingDays();
        if (days == null) {
            return;
        }
        if (milestone.isPoint()) {
            problems.add(Problem.at("planning.point", "workingDays", days, move.milestone()));
        } else if (days < 1 || days > LONGEST) {
            problems.add(Problem.at("planning.working-days", "workingDays", days, LONGEST));
        }
    }

    /** A supposed day lies between the status date and the last year that calendars know. */
    private static void checkDate(
            String field, @Nullable LocalDate day, Board board, List<Problem> problems) {
        LocalDate last = WorkingCalendar.LAST.minusYears(20);
        if (day != null && (day.isBefore(board.statusDate()) || day.isAfter(last))) {
            problems.add(Problem.at("planning.day", field, day, board.statusDate(), last));
        }
    }
}
