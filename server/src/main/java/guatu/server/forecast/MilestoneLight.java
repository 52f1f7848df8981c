package guatu.server.forecast;

import guatu.server.project.Milestone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The light of a milestone (节点亮灯). The first rule that speaks decides: done, draft, overdue,
 * stopped, forecast too late, due soon and silent, not started, on track. Overdue comes before
 * stopped, so that no delay hides behind a report of being blocked.
 */
final class MilestoneLight {

    private final Yardstick yardstick;

    MilestoneLight(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    Lit of(MilestoneFacts facts) {
        LocalDate finished = facts.standing().finished();
        if (finished != null) {
            return done(finished, facts.due());
        }
        LocalDate due = facts.due();
        if (facts.milestone().draft() || due == null) {
            return draft(facts.milestone());
        }
        if (yardstick.overdue(due)) {
            return overdue(facts, due);
        }
        if (facts.standing().blockedSince() != null) {
            return stopped(facts.standing(), facts.standing().blockedSince());
        }
        Lit forecast = forecast(facts, due);
        if (forecast != null) {
            return forecast;
        }
        Lit silent = yardstick.dueSoon(due) ? silent(facts.standing(), due) : null;
        if (silent != null) {
            return silent;
        }
        return facts.standing().begun() ? onTrack(facts, due) : notStarted(facts, due);
    }

    private Lit done(LocalDate finished, @Nullable LocalDate due) {
        int behind = due == null ? 0 : yardstick.workingDaysBehind(due, finished);
        if (due == null || finished.equals(due) || behind == 0) {
            return Lit.of(Light.DONE, "done", finished);
        }
        return behind > 0
                ? Lit.of(Light.DONE, "done.late", finished, behind, due)
                : Lit.of(Light.DONE, "done.early", finished, -behind, due);
    }

    private static Lit draft(Milestone milestone) {
        boolean noPost = milestone.leadPost() == null;
        boolean noDate = !milestone.dated();
        if (noPost && noDate) {
            return Lit.of(Light.DRAFT, "draft.both");
        }
        return Lit.of(Light.DRAFT, noPost ? "draft.post" : "draft.date");
    }

    private Lit overdue(MilestoneFacts facts, LocalDate due) {
        int behind = yardstick.workingDaysBehind(due, yardstick.statusDate());
        String blockedBy = facts.standing().blockedBy();
        if (facts.standing().blockedSince() != null && blockedBy != null) {
            return Lit.of(Light.LATE, "late.overdue-blocked", due, behind, blockedBy);
        }
        String origin = facts.origin();
        return origin == null
                ? Lit.of(Light.LATE, "late.overdue", due, behind)
                : Lit.of(Light.LATE, "late.overdue-path", due, behind, origin);
    }

    private Lit stopped(Standing standing, LocalDate since) {
        long days = yardstick.daysSince(since);
        String by = standing.blockedBy();
        return by == null
                ? Lit.of(Light.STOPPED, "stopped", since, days)
                : Lit.of(Light.STOPPED, "stopped.by", since, days, by);
    }

    /** Late or at risk by the forecast, or null when the forecast holds the date. */
    private @Nullable Lit forecast(MilestoneFacts facts, LocalDate due) {
        LocalDate finish = facts.forecastFinish();
        if (finish == null) {
            return null;
        }
        Lit fixed = fixedDate(facts, finish);
        if (fixed != null) {
            return fixed;
        }
        int slip = yardstick.workingDaysBehind(due, finish);
        if (slip <= 0) {
            return null;
        }
        int tolerance = yardstick.settings().toleranceWorkingDays();
        boolean late = slip > tolerance;
        Light light = late ? Light.LATE : Light.AT_RISK;
        String code = late ? "late.forecast" : "risk.forecast";
        String origin = facts.origin();
        return origin == null
                ? Lit.of(light, code, finish, slip, tolerance)
                : Lit.of(light, code + "-path", finish, slip, tolerance, origin);
    }

    /** Dates that never move know no tolerance: the day it must be done by, an outside event. */
    private static @Nullable Lit fixedDate(MilestoneFacts facts, LocalDate finish) {
        LocalDate limit = facts.eventLimit();
        if (limit != null && finish.isAfter(limit)) {
            return Lit.of(Light.LATE, "late.event", finish, limit, facts.eventName());
        }
        LocalDate mustBy = facts.milestone().mustBy();
        return mustBy != null && finish.isAfter(mustBy)
                ? Lit.of(Light.LATE, "late.must-by", finish, mustBy)
                : null;
    }

    private @Nullable Lit silent(Standing standing, LocalDate due) {
        int left = yardstick.workingDaysLeft(due);
        LocalDate last = standing.lastReport();
        if (last == null) {
            return Lit.of(Light.AT_RISK, "risk.never-reported", due, left);
        }
        long days = yardstick.daysSince(last);
        return days > yardstick.settings().silentDays()
                ? Lit.of(Light.AT_RISK, "risk.silent", due, left, days)
                : null;
    }

    private Lit onTrack(MilestoneFacts facts, LocalDate due) {
        LocalDate finish = facts.forecastFinish() == null ? due : facts.forecastFinish();
        int ahead = -yardstick.workingDaysBehind(due, finish);
        return ahead > 0
                ? Lit.of(Light.ON_TRACK, "on-track.early", finish, ahead)
                : Lit.of(Light.ON_TRACK, "on-track", finish);
    }

    private static Lit notStarted(MilestoneFacts facts, LocalDate due) {
        LocalDate start = facts.milestone().plannedStart();
        return start == null
                ? Lit.of(Light.NOT_STARTED, "not-started", due)
                : Lit.of(Light.NOT_STARTED, "not-started.span", start, due);
    }
}
