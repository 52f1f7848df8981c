package guatu.server.project;

/** Nature of a project on the list (建设性质); parts that add up to the whole list. */
public enum Kind {
    /** 新开工: work starts within the campaign. */
    NEW,
    /** 续建: carried over from before the campaign. */
    CONTINUING,
    /** 前期: still being prepared, no construction promised yet. */
    PREPARATORY,
    /** 计划外: taken up without standing on the plan; never counted as completing it. */
    OFF_PLAN
}
