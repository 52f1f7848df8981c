package guatu.server.wallmap.ogc;

import java.util.Collection;
import java.util.Map;

/**
 * The documents as plain pages for people (网页): what a document says, as a list, its links live.
 */
final class Pages {

    private static final int DEEPEST = 8;

    private Pages() {}

    static String of(String title, Map<String, Object> document) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>")
                .append(escaped(title))
                .append("</title><link rel=\"stylesheet\" href=\"/document.css\"></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        write(document, page, 0);
        return page.append("</body></html>\n").toString();
    }

    private static void write(Object value, StringBuilder page, int depth) {
        switch (value) {
            case Map<?, ?> object when object.containsKey("href") && object.containsKey("rel") ->
                    link(object, page);
            case Map<?, ?> object when depth < DEEPEST -> {
                page.append("<dl>");
                object.forEach((name, held) -> {
                    page.append("<dt>").append(escaped(String.valueOf(name))).append("</dt><dd>");
                    write(held, page, depth + 1);
                    page.append("</dd>");
                });
                page.append("</dl>");
            }
            case Collection<?> list when depth < DEEPEST && hasObjects(list) -> {
                page.append("<ul>");
                for (Object held : list) {
                    page.append("<li>");
                    write(held, page, depth + 1);
                    page.append("</li>");
                }
                page.append("</ul>");
            }
            default -> page.append(escaped(shortened(String.valueOf(value))));
        }
    }

    private static boolean hasObjects(Collection<?> list) {
        return list.stream().anyMatch(one -> one instanceof Map<?, ?>);
    }

    private static void link(Map<?, ?> link, StringBuilder page) {
        Object title = link.containsKey("title") ? link.get("title") : link.get("rel");
        page.append("<a href=\"")
                .append(escaped(String.valueOf(link.get("href"))))
                .append("\">")
                .append(escaped(String.valueOf(title)))
                .append("</a> ")
                .append(escaped(String.valueOf(link.get("rel"))));
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
