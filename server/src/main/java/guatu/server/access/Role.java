package guatu.server.access;

/** What an account may do (角色). An account may have several. */
public enum Role {
    /** 指挥部办公室: keeps the list, the organisation, the settings; imports files. */
    OFFICE,
    /** 填报人: reports on the milestones of the posts it holds. */
    FILLER,
    /** 单位负责人: answers for a unit; reports like a filler. */
    HEAD,
    /**
     * 领导: sees everything and changes no figure (统计法第七条: leaders may not alter lawfully collected
     * figures).
     */
    LEADER,
    /** 宣传: sees figures, for publication. */
    PUBLICITY,
    /** 审计: sees everything including the audit trail. */
    AUDITOR,
    /** 系统管理员: keeps the accounts. */
    ADMIN
}
