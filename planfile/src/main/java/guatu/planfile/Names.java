package guatu.planfile;

import org.mpxj.Task;

/** How the activities of a file are called. */
final class Names {
    private Names() {}

    /** The id in our plan. */
    static String id(Task task) {
        return String.valueOf(task.getUniqueID());
    }

    /** Primavera's activity id, else the row number. */
    static String code(Task task) {
        String code = task.getActivityID();
        if (code != null && !code.isBlank()) {
            return code;
        }
        return task.getID() == null ? id(task) : task.getID().toString();
    }
}
