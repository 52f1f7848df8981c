package guatu.example;

import java.util.List;

/**
 * A milestone of a template: what every project of one kind goes through.
 *
 * @param number its number in the template, named by the links of later steps
 * @param days working days it usually takes
 * @param cooperating the office that helps, by its short name (发改局, 街道, …), or ""
 */
record Step(
        String number,
        String name,
        int days,
        List<Link> links,
        int weight,
        String evidence,
        String cooperating) {

    boolean isGroundBreaking() {
        return name.contains("开工");
    }
}
