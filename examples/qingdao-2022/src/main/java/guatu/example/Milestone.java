package guatu.example;

import java.util.List;
import java.util.Map;

/**
 * One milestone (节点) with what has been reported on it.
 *
 * @param more further cells of its row by column name (不晚于, 外部事件, 提前天数)
 */
record Milestone(
        String code,
        String name,
        String phase,
        String building,
        Span planned,
        int weight,
        List<Link> links,
        String evidence,
        String cooperating,
        Map<String, String> more,
        List<Report> reports) {}
