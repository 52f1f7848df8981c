package guatu.figures.reading;

import guatu.figures.claim.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sentence has told so far, for later figures to lean on (前文记忆). */
final class Told {

    /** More subjects and units than these in one sentence are not told apart. */
    private static final int MOST = 32;

    /** The subject that others lean on, and the verbs it begins with. */
    String last = "";

    /** Where the sentence begins. */
    int sentence;

    /** Whether that is what something has (绿地率41%) while nobody told what has it. */
    boolean ownerless;

    /** What a cell without words is about by its row and column. */
    String cell = "";

    /** What the row is about whose cells are read. */
    String row = "";

    /** What 其中 has parts of, and in which unit. */
    String whole = "";

    private String wholeUnit = "";

    String verbs = "";

    /** What the figure before leaned on, and its verb: 老旧小区改造涉及 of 楼栋412栋、居民2.6万户. */
    String stem = "";

    /** The rate told last, on which its own growth leans: 优良天数比率82.9%，同比上升5.3个百分点. */
    String rate = "";

    /** What the figure before was about, and whether it was a share or a rate itself. */
    private String previous = "";

    boolean relative;

    private final List<String> subjects = new ArrayList<>();

    /** The subject told last of figures in each unit: 1246户 is what 签约1239户 leans on. */
    private final Map<String, String> byUnit = new HashMap<>();

    /** The subject told last in each unit, also of figures that leaned: 总建筑面积 has parts. */
    private final Map<String, String> wholes = new HashMap<>();

    private Map<String, String> carried = Map.of();

    /** A new sentence leans on nothing. */
    void forget() {
        last = "";
        ownerless = false;
        row = "";
        whole = "";
        wholeUnit = "";
        verbs = "";
        stem = "";
        rate = "";
        previous = "";
        relative = false;
        subjects.clear();
        carried = Map.copyOf(byUnit);
        byUnit.clear();
        wholes.clear();
    }

    String previous() {
        return previous;
    }

    /** The subject of a figure; those of shares and rates are not listed. */
    void tell(String subject, @Nullable Amount amount, boolean relative) {
        previous = subject;
        this.relative = relative;
        if (amount != null && !subject.isEmpty() && wholes.size() < MOST) {
            wholes.put(amount.unit().symbol(), subject);
        }
        if (!relative && subjects.size() < MOST) {
            subjects.add(subject);
        }
    }

    /** The subjects of the sentence, in order. */
    List<String> subjects() {
        return subjects;
    }

    /** The first subject of the sentence, or "". */
    String first() {
        return subjects.isEmpty() ? "" : subjects.getFirst();
    }

    /** The subject from now on, which nothing else was leant on for. */
    void lead(@Nullable Amount amount, String subject) {
        last = subject;
        if (amount != null && byUnit.size() < MOST) {
            byUnit.put(amount.unit().symbol(), subject);
        }
    }

    /** Parts of that begin, counted in the unit of the amount. */
    void part(Amount amount, String base) {
        whole = base;
        wholeUnit = amount.unit().symbol();
    }

    /** Whether that may be a part of what 其中 opened. */
    boolean isOfWhole(Amount amount) {
        return amount.unit().symbol().equals(wholeUnit);
    }

    /** What was told last in that unit, which parts may be told of, or "". */
    String whole(Amount amount) {
        return wholes.getOrDefault(amount.unit().symbol(), "");
    }

    /** What a figure of that unit leans on. */
    String base(Amount amount) {
        return byUnit.getOrDefault(amount.unit().symbol(), last);
    }

    /** What was counted in that unit in the sentence before, or "". */
    String carried(Amount amount) {
        return carried.getOrDefault(amount.unit().symbol(), "");
    }
}
