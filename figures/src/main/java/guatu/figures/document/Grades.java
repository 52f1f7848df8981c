package guatu.figures.document;

import guatu.figures.document.Finding.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 5A级景区标准 is an aim, 5A级景区 a grade awarded (标准与等级): a text that says both of one grade mixes them
 * up.
 */
final class Grades {

    private static final Pattern GRADE = Pattern.compile("([1-5]?A{1,5}级[旅游]{0,2}景区)(标准)?");

    private Grades() {}

    static List<Finding> of(String text) {
        Map<String, Set<Boolean>> said = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        Matcher grade = GRADE.matcher(text);
        while (grade.find()) {
            Set<Boolean> ways = said.computeIfAbsent(grade.group(1), x -> new HashSet<>());
            boolean fresh = ways.add(grade.group(2) != null);
            if (fresh && ways.size() == 2) {
                found.add(new Finding(Code.STANDARD_AS_GRADE, List.of(), List.of(grade.group(1))));
            }
        }
        return found;
    }
}
