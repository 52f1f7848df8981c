package guatu.server.campaign;

/**
 * A total that was announced (申报总数), kept beside what the list counts.
 *
 * @param scope code of a district or a work line, or {@value #WHOLE_CAMPAIGN}
 * @param what what was counted
 * @param count the announced number, 0 or more
 */
public record DeclaredTotal(String scope, What what, int count) {

    /** Scope of a total for the whole campaign. */
    public static final String WHOLE_CAMPAIGN = "*";

    /** What a total counts. */
    public enum What {
        /** 任务. */
        TASKS,
        /** 项目. */
        PROJECTS,
        /** 新开工项目. */
        NEW,
        /** 续建项目. */
        CONTINUING,
        /** 前期项目. */
        PREPARATORY,
        /** 计划外项目. */
        OFF_PLAN
    }
}
