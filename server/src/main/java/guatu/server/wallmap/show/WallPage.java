package guatu.server.wallmap.show;

/** A page that a wall can show (页面). */
public enum WallPage {
    /** 全市. */
    CITY,
    /** 区市, one after another. */
    DISTRICTS,
    /** 片区, one after another. */
    AREAS,
    /** 超期清单. */
    LATE,
    /** 曲线. */
    CURVES,
    /** 排名. */
    LEAGUE
}
