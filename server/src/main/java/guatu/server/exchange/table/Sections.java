package guatu.server.exchange.table;

import guatu.server.exchange.cell.Plain;
import org.jspecify.annotations.Nullable;

/** The headings of groups that a row stands under, two levels deep: 一、 and （一）. */
final class Sections {

    private @Nullable String upper;
    private @Nullable String lower;

    void enter(String heading) {
        String bare =
                heading.replaceFirst("^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[)）])", "")
                        .replaceFirst("[（(]共?\\d+[个项处条]?[)）]$", "");
        if (heading.matches("^[（(][一二三四五六七八九十\\d]+[)）].*")) {
            lower = Plain.text(bare);
        } else {
            upper = Plain.text(bare);
            lower = null;
        }
    }

    @Nullable String path() {
        if (upper == null || lower == null) {
            return upper == null ? lower : upper;
        }
        return upper + "/" + lower;
    }
}
