package guatu.figures.document;

import guatu.figures.claim.Claim;

/**
 * Two figures that the words of a text tie together (数据关联).
 *
 * @param type how they hang together
 * @param first the earlier figure: the whole, the from-value, the one before in the list
 * @param second the later figure
 */
public record Link(Type type, Claim first, Claim second) {

    /** How two figures hang together. */
    public enum Type {
        /** 173个项目，其中新开工135个: the second is a part of the first. */
        PART,
        /** 分别达到1436个、883个: both are of one list. */
        RESPECTIVELY,
        /** 由13.2平方米增加到15.6平方米. */
        FROM_TO
    }
}
