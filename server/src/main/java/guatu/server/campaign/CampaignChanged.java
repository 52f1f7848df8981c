package guatu.server.campaign;

/** The campaign's facts, thresholds or status date changed (攻坚设置已变更); sent after commit. */
public record CampaignChanged() {}
