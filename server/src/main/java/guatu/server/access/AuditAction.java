package guatu.server.access;

/** What the audit trail records (审计事项). */
public enum AuditAction {
    /** 登录成功. */
    LOGIN,
    /** 登录失败. */
    LOGIN_FAILED,
    /** 第二因子验证失败. */
    FACTOR_FAILED,
    /** 第二因子启用、更换、停用. */
    FACTOR_CHANGED,
    /** 退出. */
    LOGOUT,
    /** 修改口令. */
    PASSWORD_CHANGED,
    /** 重置口令. */
    PASSWORD_RESET,
    /** 新建账号. */
    ACCOUNT_CREATED,
    /** 授予或收回角色. */
    ROLES_CHANGED,
    /** 账号停用、恢复、有效期变更. */
    ACCOUNT_CHANGED,
    /** 结束全部会话. */
    SESSIONS_ENDED,
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
    IMPORTED,
    /** 导出. */
    EXPORTED,
    /** 查看个人信息明文. */
    PERSONAL_READ,
    /** 删除个人信息. */
    PERSONAL_ERASED,
    /** 密钥轮换. */
    KEYS_ROTATED,
    /** 其他写入（方法与路径）. */
    CHANGED
}
