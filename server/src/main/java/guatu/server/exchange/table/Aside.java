package guatu.server.exchange.table;

/**
 * A row that is no row of the table (非数据行): told, never dropped in silence.
 *
 * @param row its number on the sheet, from 1
 * @param kind total, section, note, heading
 */
public record Aside(int row, Kind kind, String text) {

    /** What the row is. */
    public enum Kind {
        /** 合计、小计. */
        TOTAL,
        /** 分组标题. */
        SECTION,
        /** 注、填表人. */
        NOTE,
        /** 重复的表头. */
        HEADING
    }
}
