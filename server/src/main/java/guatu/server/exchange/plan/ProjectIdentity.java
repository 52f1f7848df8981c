package guatu.server.exchange.plan;

import guatu.server.exchange.cell.Plain;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which project of the list a row is about (项目识别): by code; without one by name and district; and a
 * new one gets a code that the same name and district always give, so that loading twice adds once.
 */
final class ProjectIdentity {

    private final ProjectList list;
    private final Map<String, Project> byName = new HashMap<>();

    ProjectIdentity(ProjectList list) {
        this.list = list;
        for (Project project : list.projects()) {
            byName.putIfAbsent(key(project.name(), project.district()), project);
            project.aliases()
                    .forEach(alias -> byName.putIfAbsent(key(alias, project.district()), project));
        }
    }

    private static String key(String name, @Nullable String district) {
        return Plain.key(name) + "|" + Objects.requireNonNullElse(district, "");
    }

    /** The code that a row without one gets. */
    String code(String name, @Nullable String district) {
        Project known = byName.get(key(name, district));
        return known == null ? made(key(name, district)) : known.code();
    }

    /** The project that stands under a code, or null. */
    @Nullable Project standing(String code) {
        return list.project(code);
    }

    private static String made(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().withUpperCase().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The code of the milestone of that name, or null. */
    @Nullable String milestoneCode(String project, String name) {
        List<guatu.server.project.Milestone> all = list.milestonesOf(project);
        String key = Plain.key(name);
        for (guatu.server.project.Milestone milestone : all) {
            if (Plain.key(milestone.name()).equals(key)) {
                return milestone.code();
            }
        }
        return null;
    }
}
