package guatu.server.forecast;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The light of an area, a unit or a district (片区、单位、区市亮灯): that of its worst project, with how many
 * stand at each light and which is worst.
 */
public record GroupLight(Light light, LightReason reason, Map<Light, Integer> counts) {

    private static final List<Light> WORST_FIRST =
            List.of(
                    Light.LATE,
                    Light.STOPPED,
                    Light.AT_RISK,
                    Light.ON_TRACK,
                    Light.NOT_STARTED,
                    Light.DONE);

    /** The light over those projects. */
    public static GroupLight of(List<ProjectView> projects) {
        Map<Light, Integer> counts = counts(projects);
        for (Light light : WORST_FIRST) {
            if (counts.getOrDefault(light, 0) > 0) {
                return new GroupLight(light, reason(light, counts, projects), counts);
            }
        }
        return new GroupLight(Light.NOT_STARTED, LightReason.of("group.empty"), counts);
    }

    /** How many projects stand at each light, in the order of lights; none is left out. */
    public static Map<Light, Integer> counts(List<ProjectView> projects) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        WORST_FIRST.forEach(light -> counts.put(light, 0));
        projects.forEach(project -> counts.merge(project.light(), 1, Integer::sum));
        return counts;
    }

    private static LightReason reason(
            Light light, Map<Light, Integer> counts, List<ProjectView> projects) {
        ProjectView worst =
                projects.stream()
                        .filter(project -> project.light() == light)
                        .max(Comparator.comparingInt(ProjectView::slipWorkingDays))
                        .orElseThrow();
        boolean alarming = light == Light.LATE || light == Light.AT_RISK || light == Light.STOPPED;
        return LightReason.of(
                alarming ? "group.alarm" : "group.calm",
                projects.size(),
                counts.getOrDefault(Light.LATE, 0),
                counts.getOrDefault(Light.AT_RISK, 0),
                counts.getOrDefault(Light.STOPPED, 0),
                counts.getOrDefault(Light.DONE, 0),
                worst.project().name(),
                worst.reason());
    }
}
