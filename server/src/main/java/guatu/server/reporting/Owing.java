package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Post;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which post owes a project's figures (填报责任岗位): that of its last milestone in the lead unit; a
 * project without such a milestone is owed by the unit's first post.
 */
@Component
final class Owing {

    private static final Comparator<Milestone> BY_FINISH =
            Comparator.comparing(
                            Milestone::plannedFinish,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Milestone::key);

    private final Organisation organisation;

    Owing(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The post that owes the project's figures on that day, or null when its unit has none. */
    @Nullable Post post(ProjectList list, Project project, LocalDate day) {
        OrganisationTree tree = organisation.at(day);
        Post last = null;
        for (Milestone one :
                list.milestonesOf(project.code()).stream().sorted(BY_FINISH).toList()) {
            String code = one.leadPost();
            Post post = code == null ? null : tree.post(code);
            if (post != null && post.unit().equals(project.leadUnit())) {
                last = post;
            }
        }
        return last != null
                ? last
                : tree.posts().stream()
                        .filter(post -> post.unit().equals(project.leadUnit()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The post for which the account may report on the project that day: one of its own that owes
     * the figures, leads a milestone of the project or belongs to its lead unit; else null.
     */
    @Nullable Post mayFill(ProjectList list, Project project, Account by, LocalDate day) {
        if (!by.isAny(Role.FILLER, Role.HEAD)) {
            return null;
        }
        Post owing = post(list, project, day);
        List<Post> held = organisation.postsOf(by.login(), day);
        if (owing != null && held.contains(owing)) {
            return owing;
        }
        Post own =
                held.stream()
                        .filter(post ->
                                post.unit().equals(project.leadUnit())
                                        || leads(list, project, post))
                        .findFirst()
                        .orElse(null);
        return own == null && project.leadUnit().equals(by.unit()) ? owing : own;
    }

    private static boolean leads(ProjectList list, Project project, Post post) {
        return list.milestonesOf(project.code()).stream()
                .anyMatch(one -> Objects.equals(one.leadPost(), post.code()));
    }
}
