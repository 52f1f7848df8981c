package guatu.server.access;

/** What the audit trail records (审计事项). */
public enum AuditAction {
    /** 登录成功. */
    LOGIN,
    /** 登录失败. */
    LOGIN_FAILED,
    /** 退出. */
    LOGOUT,
    /** 修改口令. */
    PASSWORD_CHANGED,
    /** 重置口令. */
    PASSWORD_RESET,
    /** 新建账号. */
    ACCOUNT_CREATED,
    /** 越权被拒. */
    REFUSED,
    /** 组织调整. */
    ORGANISATION_CHANGED,
    /** 任职变更. */
    HOLDER_CHANGED,
    /** 攻坚设置变更. */
    CAMPAIGN_CHANGED,
    /** 清单变更. */
    LIST_CHANGED,
    /** 导入. */
    IMPORTED
}
