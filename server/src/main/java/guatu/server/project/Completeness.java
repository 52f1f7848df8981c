package guatu.server.project;

import guatu.server.campaign.Level;
import java.util.ArrayList;
import java.util.List;

/** How complete a list is in its three steps: 清单化, 节点化, 责任化. */
public final class Completeness {

    private Completeness() {}

    /** The three steps of a list, in order. */
    public static List<ListStep> of(ProjectList list) {
        return List.of(listed(list), milestoned(list), assigned(list));
    }

    private static ListStep listed(ProjectList list) {
        List<Gap> gaps = new ArrayList<>();
        for (Project project : list.projects()) {
            if (project.place() == null) {
                gaps.add(gap(project, "place"));
            }
            if (project.actions().isEmpty()) {
                gaps.add(gap(project, "actions"));
            }
            if (project.level() == Level.DISTRICT && project.district() == null) {
                gaps.add(gap(project, "district"));
            }
        }
        return byProject(ListStep.Key.LISTED, list, gaps);
    }

    /** A package needs no milestones of its own: its parts have them. */
    private static ListStep milestoned(ProjectList list) {
        List<Gap> gaps = new ArrayList<>();
        for (Project project : list.projects()) {
            List<Milestone> milestones = list.milestonesOf(project.code());
            if (milestones.isEmpty() && list.partsOf(project.code()).isEmpty()) {
                gaps.add(gap(project, "milestones"));
            }
            for (Milestone milestone : milestones) {
                if (!milestone.dated()) {
                    gaps.add(gap(project, milestone, "plannedFinish"));
                }
            }
        }
        return byProject(ListStep.Key.MILESTONED, list, gaps);
    }

    private static ListStep assigned(ProjectList list) {
        List<Gap> gaps = new ArrayList<>();
        for (Project project : list.projects()) {
            for (Milestone milestone : list.milestonesOf(project.code())) {
                if (milestone.leadPost() == null) {
                    gaps.add(gap(project, milestone, "leadPost"));
                }
            }
        }
        int total = list.milestones().size();
        return new ListStep(ListStep.Key.ASSIGNED, total - gaps.size(), total, gaps);
    }

    private static ListStep byProject(ListStep.Key key, ProjectList list, List<Gap> gaps) {
        int total = list.projects().size();
        int lacking = (int) gaps.stream().map(Gap::project).distinct().count();
        return new ListStep(key, total - lacking, total, gaps);
    }

    private static Gap gap(Project project, String what) {
        return new Gap(project.code(), project.name(), null, what);
    }

    private static Gap gap(Project project, Milestone milestone, String what) {
        return new Gap(project.code(), project.name(), milestone.key(), what);
    }
}
