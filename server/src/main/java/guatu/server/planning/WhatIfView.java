package guatu.server.planning;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.forecast.Board;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A board beside its branch, milestone by milestone and project by project; what stays the same is
 * left out.
 */
record WhatIfView(List<MovedMilestone> milestones, List<MovedProject> projects) {
    /**
     * A milestone that would come out otherwise.
     *
     * @param days working days from the real finish to the supposed one; positive is later
     * @param reason why it would have that light
     */
    record MovedMilestone(
            String key,
            String name,
            String project,
            @Nullable LocalDate finish,
            @Nullable LocalDate supposedStart,
            @Nullable LocalDate supposedFinish,
            int days,
            Light light,
            Light supposedLight,
            String reason,
            boolean critical) {}

    /** A project that would end on another day or have another light. */
    record MovedProject(
            String code,
            String name,
            @Nullable LocalDate finish,
            @Nullable LocalDate supposedFinish,
            int days,
            Light light,
            Light supposedLight,
            String reason) {}

    static WhatIfView between(Board real, Board supposed, Sentences sentences) {
        WorkingCalendar calendar = real.frame().calendar();
        var milestones = new ArrayList<MovedMilestone>();
        var projects = new ArrayList<MovedProject>();
        for (ProjectView before : real.projects()) {
            ProjectView after = Objects.requireNonNull(supposed.project(before.code()));
            if (before.equals(after)) {
                continue;
            }
            for (int i = 0; i < before.own().size(); i++) {
                MilestoneView was = before.own().get(i);
                MilestoneView is = after.own().get(i);
                if (differ(was.forecastFinish(), is.forecastFinish(), was.light(), is.light())) {
                    milestones.add(moved(was, is, calendar, sentences));
                }
            }
            LocalDate finish = before.dates().forecastFinish();
            LocalDate supposedFinish = after.dates().forecastFinish();
            if (differ(finish, supposedFinish, before.light(), after.light())) {
                projects.add(
                        new MovedProject(
                                before.code(),
                                before.project().name(),
                                finish,
                                supposedFinish,
                                days(calendar, finish, supposedFinish),
                                before.light(),
                                after.light(),
                                sentences.of(after.reason())));
            }
        }
        return new WhatIfView(milestones, projects);
    }

    private static MovedMilestone moved(
            MilestoneView was, MilestoneView is, WorkingCalendar calendar, Sentences sentences) {
        return new MovedMilestone(
                was.key(),
                was.milestone().name(),
                was.milestone().project(),
                was.forecastFinish(),
                is.forecastStart(),
                is.forecastFinish(),
                days(calendar, was.forecastFinish(), is.forecastFinish()),
                was.light(),
                is.light(),
                sentences.of(is.reason()),
                is.critical());
    }

    private static boolean differ(
            @Nullable LocalDate was, @Nullable LocalDate is, Light light, Light supposed) {
        return !Objects.equals(was, is) || light != supposed;
    }

    private static int days(
            WorkingCalendar calendar, @Nullable LocalDate was, @Nullable LocalDate is) {
        return was == null || is == null ? 0 : calendar.workingDaysBetween(was, is);
    }
}
