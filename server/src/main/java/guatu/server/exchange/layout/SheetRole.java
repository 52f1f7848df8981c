package guatu.server.exchange.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sheet holds (工作表用途), in the order in which sheets are loaded. */
public enum SheetRole {
    SETTINGS,
    UNITS,
    POSTS,
    ACTIONS,
    LINES,
    TOTALS,
    AREAS,
    EVENTS,
    CLASSIFICATIONS,
    LINKED,
    PROJECTS,
    MILESTONES,
    REPORTS,
    /** Not read. */
    IGNORE;

    /** The name in files and over HTTP: {@code projects}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that key, or null. */
    public static @Nullable SheetRole of(String key) {
        for (SheetRole role : values()) {
            if (role.key().equals(key)) {
                return role;
            }
        }
        return null;
    }

    /** The names a sheet of this role goes by, the printed one first. */
    public List<String> names() {
        for (List<String> row : SheetNames.ROWS) {
            if (row.get(0).equals(key())) {
                return TextTable.names(row.get(1));
            }
        }
        return List.of();
    }

    /** The name as people read it: 项目清单, Projects. */
    public String label(boolean english) {
        for (List<String> row : SheetNames.ROWS) {
            if (row.get(0).equals(key())) {
                return TextTable.names(row.get(english ? 2 : 1)).getFirst();
            }
        }
        return key();
    }

    /** The name that exports print on the sheet: 项目清单. */
    public String title() {
        return names().getFirst();
    }

    private static final class SheetNames {
        static final List<List<String>> ROWS = TextTable.rows("sheets.tsv");
    }
}
