package guatu.server.project.check;

import guatu.server.project.ListEdit;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rules about the edit as such: its reason, its base, nothing named twice or both ways. */
final class EditRules {

    private final ProjectList before;
    private final ListEdit edit;
    private final Complaints complaints;

    EditRules(ProjectList before, ListEdit edit, Complaints complaints) {
        this.before = before;
        this.edit = edit;
        this.complaints = complaints;
    }

    void check() {
        complaints.addIf(edit.reason().isBlank(), "", "reason", "list.reason-missing", null);
        base();
        projectsOnce();
        milestonesOnce();
        removals();
    }

    private void base() {
        Integer basedOn = edit.basedOn();
        if (basedOn != null && basedOn != before.version()) {
            complaints.add("", "basedOn", "list.stale", basedOn, String.valueOf(before.version()));
        }
    }

    private void projectsOnce() {
        Set<String> seen = new HashSet<>();
        for (Project project : edit.put()) {
            boolean twice = !seen.add(project.code());
            complaints.addIf(
                    twice, project.code(), "code", "project.code-duplicate", project.code());
        }
    }

    /** The same milestone twice is a duplicate, or a second lead where only the lead differs. */
    private void milestonesOnce() {
        Map<String, Milestone> seen = new HashMap<>();
        for (Milestone milestone : edit.putMilestones()) {
            Milestone first = seen.putIfAbsent(milestone.key(), milestone);
            if (first == null) {
                continue;
            }
            String key = milestone.key();
            if (Objects.equals(first.leadPost(), milestone.leadPost())) {
                complaints.add(key, "code", "milestone.code-duplicate", milestone.code());
            } else {
                complaints.add(
                        key,
                        "leadPost",
                        "milestone.second-lead",
                        milestone.leadPost(),
                        String.valueOf(first.leadPost()));
            }
        }
    }

    private void removals() {
        Set<String> put = new HashSet<>();
        edit.put().forEach(project -> put.add(project.code()));
        edit.putMilestones().forEach(milestone -> put.add(milestone.key()));
        for (String code : edit.removeProjects()) {
            boolean unknown = before.project(code) == null;
            complaints.addIf(unknown, code, "code", "project.remove-unknown", code);
            complaints.addIf(put.contains(code), code, "code", "list.put-and-removed", code);
        }
        for (String key : edit.removeMilestones()) {
            boolean unknown = before.milestone(key) == null;
            complaints.addIf(unknown, key, "code", "milestone.remove-unknown", key);
            complaints.addIf(put.contains(key), key, "code", "list.put-and-removed", key);
        }
    }
}
