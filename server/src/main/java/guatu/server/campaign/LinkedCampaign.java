package guatu.server.campaign;

/**
 * A campaign that runs beside this one and is not owned by it (关联行动); its work is never counted
 * here.
 *
 * @param code unique and stable
 * @param name as announced
 * @param note what links the two, may be empty
 */
public record LinkedCampaign(String code, String name, String note) {}
