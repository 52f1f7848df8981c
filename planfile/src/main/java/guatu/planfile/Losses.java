package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/** Lists what a file holds that a plan of ours has no place for. */
final class Losses {
    private static final int BASELINES = 10;

    private final ProjectFile file;
    private final List<PlanFileProblem> losses = new ArrayList<>();

    Losses(ProjectFile file) {
        this.file = file;
    }

    List<PlanFileProblem> list() {
        file.getTasks().forEach(this::ofTask);
        count(Code.RESOURCES, file.getResources().stream().filter(this::isNamed).count());
        count(Code.COSTS, file.getTasks().stream().filter(Losses::hasCost).count());
        count(Code.NOTES, file.getTasks().stream().filter(Losses::hasNotes).count());
        count(Code.CUSTOM_FIELDS, file.getCustomFields().stream().count());
        count(Code.ACTIVITY_CODES, file.getActivityCodes().size());
        count(Code.FURTHER_BASELINES, furtherBaselines());
        return losses;
    }

    private void count(Code code, long count) {
        if (count > 0) {
            losses.add(new PlanFileProblem(code, "", Long.toString(count)));
        }
    }

    private boolean isNamed(Resource resource) {
        return resource.getName() != null && !resource.getName().isBlank();
    }

    private static boolean hasCost(Task task) {
        Number cost = task.getCost();
        return !task.getSummary() && cost != null && cost.doubleValue() != 0;
    }

    private static boolean hasNotes(Task task) {
        return task.getNotes() != null && !task.getNotes().isBlank();
    }

    private long furtherBaselines() {
        long further = 0;
        for (int baseline = 1; baseline <= BASELINES; baseline++) {
            int number = baseline;
            further +=
                    file.getTasks().stream().anyMatch(t -> t.getBaselineStart(number) != null)
                            ? 1
                            : 0;
        }
        return further;
    }

    private void ofTask(Task task) {
        if (!task.getActive()) {
            add(Code.INACTIVE_TASK, task, name(task));
        }
        if (task.getExternalTask()) {
            add(Code.EXTERNAL_TASK, task, name(task));
        }
        if (task.getExternalProject() && task.getSubprojectFile() != null) {
            add(Code.SUBPROJECT, task, task.getSubprojectFile());
        }
        if (task.getSplits() != null && task.getSplits().size() > 1) {
            add(Code.SPLIT, task, Integer.toString(task.getSplits().size()));
        }
        if (!task.getSummary() && datedByResources(task)) {
            add(Code.RESOURCE_DATES, task, name(task));
        }
    }

    private static boolean datedByResources(Task task) {
        if (task.getActivityType() == ActivityType.RESOURCE_DEPENDENT) {
            return true;
        }
        ProjectCalendar own = task.getEffectiveCalendar();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            Resource resource = assignment.getResource();
            if (resource != null
                    && resource.getType() == ResourceType.WORK
                    && task.getActivityType() == null
                    && differs(resource.getCalendar(), own)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a resource's calendar is neither the task's nor made from it. */
    private static boolean differs(@Nullable ProjectCalendar ofResource, ProjectCalendar own) {
        if (ofResource == null || own == null) {
            return false;
        }
        ProjectCalendar parent = ofResource.getParent();
        return !Objects.equals(ofResource.getUniqueID(), own.getUniqueID())
                && (parent == null || !Objects.equals(parent.getUniqueID(), own.getUniqueID()));
    }

    private void add(Code code, Task task, String value) {
        losses.add(new PlanFileProblem(code, Names.code(task), value));
    }

    private static String name(Task task) {
        return task.getName() == null ? "" : task.getName();
    }
}
