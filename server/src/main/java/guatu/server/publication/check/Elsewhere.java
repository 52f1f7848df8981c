package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Places outside the campaign (外地): 济南市, 全省, 全国. A figure of theirs is held against nothing here,
 * however alike its words.
 */
final class Elsewhere {

    private static final List<String> OURS = List.of("全市", "全区", "全县", "我市", "我区");

    /** A place in the name of something else: 济南路, 山东省旅游发展大会, 县委. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "^(?:级|场|政|民|容|区|属|直|长|内|外|面|值|路|街|大道|大街|快速|高速|立交|委|政府|人大|政协|局|厅|办|"
                            + "公司|集团|日报|晚报|银行|大学|学院|中学|医院|"
                            + "研究|产业|能源|旅游|文明|城市|公园|大会|大桥|机场|港|站|社区|村).*",
                    Pattern.DOTALL);

    /** What a bare name such as 济南 or 全省 must be followed by to be where a figure is of. */
    private static final Pattern OF_IT =
            Pattern.compile(
                    "^(?:全市|全省|今年|去年|明年|全年|上半年|前|共|累计|已|计划|力争|将|完成|新增|新建|改造|加装|拆除|建成|开工|启动|实施|"
                            + "固定|规上|规模以上|生产总值|地区|GDP|老旧|城镇|棚户|\\d|的|，|（).*",
                    Pattern.DOTALL);

    /** A city by its full name; 超市, 夜市 and 都市 are none. */
    private static final Pattern CITY =
            Pattern.compile("(?!所有|全|各|本|我|该|每|多|两|几)\\p{IsHan}{2,3}(?<![超夜楼股都上早门城闹])市");

    private static final String WITHIN = "区县镇";
    private static final int AHEAD = 8;

    private Elsewhere() {}

    /**
     * The place as printed, or nothing.
     *
     * @param paragraph where the paragraph begins
     * @param ours where the last place begins that the campaign knows, or -1
     */
    static String named(String text, Claim claim, int paragraph, int ours) {
        String place = claim.context().place();
        int start = claim.span().start();
        int at = place.isEmpty() ? -1 : text.lastIndexOf(place, start - place.length());
        boolean nearer = ours >= 0 && ours >= at;
        if (at < paragraph || nearer || OURS.contains(place)) {
            return "";
        }
        int end = at + place.length();
        String behind = text.substring(end, Math.min(text.length(), end + AHEAD));
        boolean within = WITHIN.indexOf(place.charAt(place.length() - 1)) >= 0;
        if (within && !text.substring(0, at).endsWith("市")) {
            return "";
        }
        boolean full = within || CITY.matcher(place).matches();
        boolean of = full ? !NAMES.matcher(behind).matches() : OF_IT.matcher(behind).matches();
        return of ? place : "";
    }
}
