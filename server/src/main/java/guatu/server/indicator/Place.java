package guatu.server.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure is asked for (统计范围).
 *
 * @param code code of the district, area, action, line, unit or project; empty for the whole city
 */
public record Place(Kind kind, String code) {

    /** The whole campaign. */
    public static final Place CITY = new Place(Kind.CITY, "");

    /** What the code names. */
    public enum Kind {
        /** 全市. */
        CITY,
        /** 区市. */
        DISTRICT,
        /** 片区. */
        AREA,
        /** 攻坚行动. */
        ACTION,
        /** 条线. */
        LINE,
        /** 责任单位, with all units under it. */
        UNIT,
        /** 项目, and of a package its parts. */
        PROJECT
    }

    /** A district by its code of GB/T 2260. */
    public static Place district(String code) {
        return new Place(Kind.DISTRICT, code);
    }

    /** An area by its code. */
    public static Place area(String code) {
        return new Place(Kind.AREA, code);
    }

    /** A project by its code. */
    public static Place project(String code) {
        return new Place(Kind.PROJECT, code);
    }

    /** Reads {@code DISTRICT:370202}; an empty text is the city; null where it is neither. */
    public static @Nullable Place parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("CITY")) {
            return CITY;
        }
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            return null;
        }
        String kind = text.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        for (Kind one : Kind.values()) {
            if (one.name().equals(kind) && one != Kind.CITY) {
                return new Place(one, text.substring(colon + 1).strip());
            }
        }
        return null;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return kind == Kind.CITY ? kind.name() : kind + ":" + code;
    }
}
