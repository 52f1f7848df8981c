package guatu.server.exchange.notation;

import guatu.server.exchange.cell.Plain;
import guatu.server.project.Dormancy;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dormancy (停工时间) as {@code 10余年(不晚于2012年)}: the printed length, then the year that bounds it. */
public final class Sleep {

    private static final Pattern BOUNDED = Pattern.compile("(.*)[(（]不晚于(\\d{4})年[)）]");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private Sleep() {}

    /** Reads the dormancy that a cell prints. */
    public static Dormancy read(String text, @Nullable LocalDate restartedOn) {
        Matcher bounded = BOUNDED.matcher(text);
        if (bounded.matches()) {
            return new Dormancy(
                    Plain.text(bounded.group(1)), Integer.valueOf(bounded.group(2)), restartedOn);
        }
        Matcher year = YEAR.matcher(text);
        return new Dormancy(
                text, year.matches() ? Integer.valueOf(year.group(1)) : null, restartedOn);
    }

    /** Prints a dormancy. */
    public static String print(Dormancy dormancy) {
        Integer year = dormancy.stoppedBeforeOrIn();
        boolean plain = year == null || dormancy.printed().matches(year + "年?");
        return plain ? dormancy.printed() : dormancy.printed() + "(不晚于" + year + "年)";
    }
}
