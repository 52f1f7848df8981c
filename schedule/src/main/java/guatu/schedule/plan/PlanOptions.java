package guatu.schedule.plan;

/**
 * Choices of a plan that few plans make (计算选项).
 *
 * @param floatBy how Primavera counts total float; Microsoft Project always takes the smaller
 * @param criticalByLongestPath whether critical is what drives the plan's end, and not what has
 *     little float
 * @param expectedFinish whether an expected finish replaces the remaining work (Primavera)
 * @param honourConstraints whether a constraint date holds against predecessors (Microsoft Project:
 *     "tasks will always honor their constraint dates")
 */
public record PlanOptions(
        FloatBy floatBy,
        boolean criticalByLongestPath,
        boolean expectedFinish,
        boolean honourConstraints) {

    /** What both masters choose where nobody chose. */
    public static final PlanOptions USUAL = new PlanOptions(FloatBy.FINISH, false, true, true);
}
