package guatu.server.campaign;

/**
 * Thresholds of the lights (亮灯阈值).
 *
 * @param toleranceWorkingDays a forecast this many working days late is still "at risk", beyond it
 *     "late"; 0 to 250
 * @param dueSoonWorkingDays due within this many working days counts as "due soon"; 0 to 250
 * @param silentDays without a report for this many calendar days counts as silent; 1 to 366
 */
public record LightSettings(int toleranceWorkingDays, int dueSoonWorkingDays, int silentDays) {

    /** 10 working days, 10 working days, 30 calendar days. */
    public static final LightSettings USUAL = new LightSettings(10, 10, 30);
}
