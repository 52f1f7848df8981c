package guatu.paper.gantt;

/**
 * An arrow between two rows.
 *
 * @param from index of the predecessor's row
 * @param to index of the successor's row
 * @param fromFinish whether it leaves the predecessor's finish, or its start
 * @param toStart whether it reaches the successor's start, or its finish
 */
public record GanttLink(int from, int to, boolean fromFinish, boolean toStart, boolean critical) {}
