package guatu.server.access;

/**
 * What an account may do (角色). An account may have several, as far as {@link RoleRules} lets them
 * meet in one hand.
 */
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
    /** 审批人: releases what others wrote; never the author (政府信息公开条例第十七条). */
    APPROVER,
    /** 审计: sees everything including the audit trail. */
    AUDITOR,
    /** 征迁工作人员: keeps the files of households. */
    RELOCATION,
    /** 系统管理员: makes and closes accounts; gives no rights. */
    ADMIN,
    /** 安全管理员: gives rights, resets second factors, ends sessions, rotates keys. */
    SECURITY,
    /** 审计管理员: reads and exports the audit trail, and nothing else. */
    AUDIT_ADMIN,
    /** 外部账号 (valuers, movers): sees only what names it, and ends on a day. */
    OUTSIDE;

    /** The key of its name in {@code messages/access.properties}. */
    String key() {
        return "role." + name();
    }
}
