package guatu.bench.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the book of the clients says against what the server holds (核对结果).
 *
 * @param acknowledged and what was left unknown before the keys were sent again, and refused
 * @param lost acknowledged, and not there
 * @param invented there, and refused or never asked for
 * @param doubled there more than once under one key
 */
record Verdict(
        long acknowledged, long unknown, long refused, long lost, long invented, long doubled) {

    /** Whether nothing is there that should not be, and nothing lost that must not be. */
    boolean holds(boolean mayLose) {
        return (lost == 0 || mayLose) && invented == 0 && doubled == 0;
    }

    static Verdict of(
            Client client, String milestone, String name, Map<String, Fate> book, long unknown)
            throws IOException, InterruptedException {
        Map<String, Integer> there = new HashMap<>();
        for (JsonNode entry : client.get("/api/reports?milestone=" + milestone)) {
            count(entry.path("note").asString(""), name + Load.REPORT, there);
        }
        for (JsonNode key : client.get("/api/map/keys")) {
            count(key.path("label").asString(""), name + Load.CHANGE, there);
        }
        long lost = 0;
        long invented = 0;
        for (Map.Entry<String, Fate> told : book.entrySet()) {
            boolean isThere = there.containsKey(told.getKey());
            lost += told.getValue() == Fate.ACKNOWLEDGED && !isThere ? 1 : 0;
            invented += told.getValue() == Fate.REFUSED && isThere ? 1 : 0;
        }
        invented += there.keySet().stream().filter(key -> !book.containsKey(key)).count();
        long doubled = there.values().stream().filter(times -> times > 1).count();
        return new Verdict(
                count(book, Fate.ACKNOWLEDGED),
                unknown,
                count(book, Fate.REFUSED),
                lost,
                invented,
                doubled);
    }

    private static void count(String key, String beginning, Map<String, Integer> there) {
        if (key.startsWith(beginning)) {
            there.merge(key, 1, Integer::sum);
        }
    }

    private static long count(Map<String, Fate> book, Fate fate) {
        return book.values().stream().filter(fate::equals).count();
    }
}
