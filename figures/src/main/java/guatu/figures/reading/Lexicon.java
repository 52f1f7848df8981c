package guatu.figures.reading;

import guatu.figures.claim.Kind;
import guatu.quantity.Qualifier;
import guatu.quantity.Table;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The words of the language of figures (词库), read once from the tables beside this class. */
final class Lexicon {

    /** 三单元 and 三层级 are names of places, not three of them. */
    private static final Set<String> NOT_AFTER_CHINESE = Set.of("单元", "层级", "街道");

    static final Lexicon STANDARD = new Lexicon();

    private final Phrases<Unit> units = Phrases.forwards();
    private final Phrases<Unit> unitsAfterChinese = Phrases.forwards();
    private final Phrases<Boolean> notUnits = words("not-units.tsv");
    private final Phrases<Boolean> bareNouns = words("bare-nouns.tsv");
    private final Phrases<Boolean> unitsAfterAll = words("units-after-all.tsv");
    private final Phrases<Boolean> fixedWords = words("fixed-words.tsv");
    private final Phrases<Boolean> nameForms = words("name-forms.tsv");
    private final Phrases<Boolean> titleTails = words("title-tails.tsv");
    private final Phrases<Boolean> eventTails = words("event-tails.tsv");
    private final Phrases<String> timeWords = Phrases.forwards();
    private final Phrases<Kind> assertions = Phrases.forwards();
    private final Phrases<Unit> impliedAfter = Phrases.forwards();
    private final Phrases<Unit> impliedBefore = Phrases.backwards();
    private final Phrases<Unit> peopleBefore = Phrases.backwards();
    private final Map<Qualifier.Place, Phrases<Qualifier>> qualifiers = new HashMap<>();

    private Lexicon() {
        readUnits();
        rows("time-words.tsv", (word, iso) -> timeWords.put(word, iso));
        rows("assertions.tsv", (word, kind) -> assertions.put(word, Kind.valueOf(kind)));
        for (List<String> row : Table.rows(Lexicon.class, "implied-units.tsv")) {
            Unit unit = Units.get(row.get(2));
            (row.get(1).equals("AFTER") ? impliedAfter : impliedBefore).put(row.get(0), unit);
            if (unit.symbol().equals("人")) {
                peopleBefore.put(row.get(0), unit);
            }
        }
        for (Qualifier.Place place : Qualifier.Place.values()) {
            boolean before = place == Qualifier.Place.PRE;
            qualifiers.put(place, before ? Phrases.backwards() : Phrases.forwards());
        }
        for (Qualifier qualifier : Qualifier.all()) {
            qualifiers(qualifier.place()).put(qualifier.printed(), qualifier);
        }
    }

    private void readUnits() {
        Set<String> afterChinese =
                Table.rows(Lexicon.class, "after-chinese-numerals.tsv").stream()
                        .flatMap(row -> List.of(row.getFirst().split(" ")).stream())
                        .collect(Collectors.toSet());
        for (Unit unit : Units.all()) {
            putUnit(unit.symbol(), unit, afterChinese);
            unit.aliases().forEach(alias -> putUnit(alias, unit, afterChinese));
        }
        units.put("％", Units.PERCENT);
    }

    private void putUnit(String printed, Unit unit, Set<String> afterChinese) {
        units.put(printed, unit);
        boolean word = printed.length() > 1 && !NOT_AFTER_CHINESE.contains(printed);
        if (word || afterChinese.contains(printed)) {
            unitsAfterChinese.put(printed, unit);
        }
    }

    Phrases<Unit> units() {
        return units;
    }

    Phrases<Unit> unitsAfterChinese() {
        return unitsAfterChinese;
    }

    Phrases<Boolean> notUnits() {
        return notUnits;
    }

    Phrases<Boolean> bareNouns() {
        return bareNouns;
    }

    Phrases<Boolean> unitsAfterAll() {
        return unitsAfterAll;
    }

    Phrases<Boolean> fixedWords() {
        return fixedWords;
    }

    Phrases<Boolean> nameForms() {
        return nameForms;
    }

    Phrases<Boolean> titleTails() {
        return titleTails;
    }

    Phrases<Boolean> eventTails() {
        return eventTails;
    }

    Phrases<String> timeWords() {
        return timeWords;
    }

    Phrases<Kind> assertions() {
        return assertions;
    }

    Phrases<Unit> impliedAfter() {
        return impliedAfter;
    }

    /** Great numbers of people stand behind their noun too: 高龄老人16.7万. */
    Phrases<Unit> peopleBefore() {
        return peopleBefore;
    }

    Phrases<Unit> impliedBefore() {
        return impliedBefore;
    }

    Phrases<Qualifier> qualifiers(Qualifier.Place place) {
        Phrases<Qualifier> found = qualifiers.get(place);
        if (found == null) {
            throw new IllegalStateException("No qualifiers stand " + place + ".");
        }
        return found;
    }

    /** A table of words, several a line, separated by blanks. */
    static Phrases<Boolean> words(String table) {
        Phrases<Boolean> words = Phrases.forwards();
        for (List<String> row : Table.rows(Lexicon.class, table)) {
            for (String word : row.getFirst().trim().split(" +")) {
                words.put(word, true);
            }
        }
        return words;
    }

    private static void rows(String table, BiConsumer<String, String> row) {
        Table.rows(Lexicon.class, table).forEach(cells -> row.accept(cells.get(0), cells.get(1)));
    }
}
