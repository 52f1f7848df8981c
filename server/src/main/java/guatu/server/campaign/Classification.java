package guatu.server.campaign;

import java.util.List;

/**
 * A named set with a declared number of members (分类与目标): 五区同创, 全市十大新兴产业专业园区. No figure is ever
 * derived from it.
 *
 * @param code unique and stable
 * @param name as announced
 * @param kind such as 目标, 产业链, 园区
 * @param declared the announced number of members
 * @param members the names that are known, at most as many as declared
 * @param tag the slogan or remark it came with, may be empty
 */
public record Classification(
        String code, String name, String kind, int declared, List<String> members, String tag) {

    public Classification {
        members = List.copyOf(members);
    }

    /** How many members are known by name. */
    public int known() {
        return members.size();
    }

    /** Whether names are missing. */
    public boolean incomplete() {
        return known() < declared;
    }
}
