package guatu.server.forecast;

import guatu.server.project.Dormancy;
import guatu.server.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The light of a project (项目亮灯): that of its worst milestone, in the order late, stopped, at risk;
 * drafts do not count. The reason names that milestone.
 */
final class ProjectLight {

    private static final List<Light> ALARMS = List.of(Light.LATE, Light.STOPPED, Light.AT_RISK);

    private static final Comparator<MilestoneView> BY_SLIP =
            Comparator.comparingInt(MilestoneView::slipWorkingDays)
                    .thenComparing(MilestoneView::key, Comparator.reverseOrder());

    private ProjectLight() {}

    static Lit of(Project project, List<MilestoneView> milestones) {
        Dormancy dormancy = project.dormancy();
        if (dormancy != null && dormancy.restartedOn() == null) {
            return Lit.of(Light.STOPPED, "project.dormant", dormancy.printed());
        }
        List<MilestoneView> counted =
                milestones.stream().filter(one -> one.light() != Light.DRAFT).toList();
        if (counted.isEmpty()) {
            String code = milestones.isEmpty() ? "project.no-milestone" : "project.draft";
            return Lit.of(Light.NOT_STARTED, code, milestones.size());
        }
        Map<Light, List<MilestoneView>> byLight = byLight(counted);
        for (Light alarm : ALARMS) {
            List<MilestoneView> ringing = byLight.getOrDefault(alarm, List.of());
            if (!ringing.isEmpty()) {
                return alarm(alarm, ringing);
            }
        }
        return calm(counted, byLight.getOrDefault(Light.DONE, List.of()).size());
    }

    private static Map<Light, List<MilestoneView>> byLight(List<MilestoneView> milestones) {
        Map<Light, List<MilestoneView>> byLight = new EnumMap<>(Light.class);
        for (MilestoneView milestone : milestones) {
            byLight.computeIfAbsent(milestone.light(), light -> new ArrayList<>()).add(milestone);
        }
        return byLight;
    }

    private static Lit alarm(Light light, List<MilestoneView> ringing) {
        MilestoneView worst = ringing.stream().max(BY_SLIP).orElseThrow();
        String name = worst.milestone().name();
        return ringing.size() == 1
                ? Lit.of(light, "project.one", name, worst.reason())
                : Lit.of(light, alarmCode(light), ringing.size(), name, worst.reason());
    }

    private static String alarmCode(Light light) {
        return switch (light) {
            case LATE -> "project.late";
            case STOPPED -> "project.stopped";
            default -> "project.risk";
        };
    }

    private static Lit calm(List<MilestoneView> counted, int done) {
        int all = counted.size();
        if (done == all) {
            return Lit.of(Light.DONE, "project.done", all);
        }
        boolean begun = counted.stream().anyMatch(one -> one.standing().begun());
        return begun
                ? Lit.of(Light.ON_TRACK, "project.on-track", done, all)
                : Lit.of(Light.NOT_STARTED, "project.not-started", all);
    }
}
