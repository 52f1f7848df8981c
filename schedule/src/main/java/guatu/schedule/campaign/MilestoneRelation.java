package guatu.schedule.campaign;

import guatu.schedule.network.RelationType;

/**
 * A relation between two milestones (搭接关系), within a project or across.
 *
 * <p>All counts are of days: with lag 0 a finish–start successor begins on the next working day
 * after its predecessor's last day (a point may fall on that day itself), a start–start successor
 * on the predecessor's first day, a finish–finish successor ends on its last day or later, a
 * start–finish successor ends on its first day or later.
 *
 * @param predecessor the milestone that drives
 * @param successor the milestone that is driven
 * @param lag days to wait, or a lead if negative
 * @param unit which days
 */
public record MilestoneRelation(
        String predecessor, String successor, RelationType type, int lag, LagUnit unit) {
    /** The plain relation: one is finished, then the other starts. */
    public static MilestoneRelation finishStart(String predecessor, String successor) {
        return new MilestoneRelation(predecessor, successor, RelationType.FS, 0, LagUnit.WORKING);
    }
}
