package guatu.figures.reading;

import guatu.figures.claim.Claim;
import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a sentence and writes its figures the way tests compare them. */
public final class Read {

    /** The day the page of the example was published. */
    public static final LocalDate PUBLISHED = LocalDate.of(2022, 12, 20);

    private Read() {}

    public static List<Claim> claims(String text) {
        return ClaimReader.read(text, PUBLISHED);
    }

    public static Claim measure(String text) {
        return claims(text).stream().filter(Claim::isMeasure).findFirst().orElseThrow();
    }

    /** Measures and times: {@code 3400余个=3400个ABOVE}, {@code 1至11月份=--01/--11}. */
    public static String figures(String text) {
        return claims(text).stream()
                .filter(claim -> claim.isMeasure() || claim.isTime())
                .map(Read::figure)
                .collect(Collectors.joining("; "));
    }

    private static String figure(Claim claim) {
        TimeValue time = claim.time();
        if (time != null) {
            return claim.surface() + "=" + time.iso();
        }
        var amount = claim.measure();
        String number =
                amount.isRange()
                        ? amount.low().toPlainString() + ".." + amount.high().toPlainString()
                        : amount.value().toPlainString();
        String senses =
                amount.senses().stream().sorted().map(Enum::name).collect(Collectors.joining());
        return claim.surface() + "=" + number + amount.unit() + senses;
    }
}
