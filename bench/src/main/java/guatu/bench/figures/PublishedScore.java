package guatu.bench.figures;

import guatu.figures.claim.Claim;
import guatu.figures.document.DocumentCheck;
import guatu.figures.document.Finding;
import guatu.figures.document.Names;
import guatu.figures.reading.ClaimReader;
import guatu.figures.verdict.Doublings;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences as cities published them, with the verdict a checker should give (已发表语句): each text is
 * checked within itself and held against the facts that stand beside it ({@code exact}, a {@code
 * former} value that a later list replaced, {@code parts} of a whole). The gravest result counts.
 */
final class PublishedScore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 12, 12);

    int sentences;
    int right;
    final List<String> mistakes = new ArrayList<>();

    /** What a checker says of a sentence, the least grave first. */
    private enum Said {
        PASS,
        PASS_WITH_NOTE,
        WARN_VERSION,
        WARN_TERM,
        WARN_NAME,
        NEEDS_BASE,
        FAIL_UNIT,
        FAIL_DATE,
        FAIL
    }

    static PublishedScore of(Path file) throws IOException {
        PublishedScore score = new PublishedScore();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                score.add(JSON.readTree(line));
            }
        }
        return score;
    }

    private void add(JsonNode row) {
        Set<Said> said = EnumSet.of(Said.PASS);
        String text = row.get("text").asString();
        List<Claim> claims = ClaimReader.read(text, PUBLISHED);
        DocumentCheck.of(text, claims).forEach(finding -> said.add(said(finding)));
        List<String> names = new ArrayList<>();
        row.path("names").forEach(name -> names.add(name.asString()));
        if (!Names.unknown(text, names).isEmpty() || isUnknown(text, names)) {
            said.add(Said.WARN_NAME);
        }
        for (JsonNode fact : row.path("facts")) {
            said.add(held(find(claims, fact.get("surface").asString()), fact));
        }
        if (row.has("doubled")) {
            Claim doubled = find(claims, row.get("doubled").asString());
            said.add(doubled == null ? Said.FAIL : said(doubled, claims));
        }
        if (row.has("parts")) {
            said.add(parts(row.get("parts"), claims));
        }
        Said gravest = Said.PASS;
        for (Said one : said) {
            gravest = one.compareTo(gravest) > 0 ? one : gravest;
        }
        sentences++;
        boolean as = gravest.name().equals(row.get("expected").asString());
        right += as ? 1 : 0;
        if (!as) {
            mistakes.add(row.get("id").asString() + ": " + gravest);
        }
    }

    private static Said said(Finding finding) {
        return switch (finding.code()) {
            case END_BEFORE_START, NO_SUCH_DAY, DAYS_DIFFER -> Said.FAIL_DATE;
            case MAGNITUDE_JUMPS -> Said.FAIL_UNIT;
            case WRONG_TERM -> Said.WARN_TERM;
            case NAME_UNKNOWN -> Said.WARN_NAME;
            case EDITIONS_DIFFER -> Said.WARN_VERSION;
            case SHARE_TRUNCATED, MORE_FINISHED_THAN_STARTED, NEEDS_EVIDENCE -> Said.PASS_WITH_NOTE;
            default -> Said.FAIL;
        };
    }

    /** A name in quotation marks that begins like a known one and is none. */
    private static boolean isUnknown(String text, List<String> names) {
        int open = text.indexOf('“');
        int close = text.indexOf('”', open + 1);
        if (names.isEmpty() || open < 0 || close < 0) {
            return false;
        }
        String quoted = text.substring(open + 1, close);
        boolean alike = names.stream().anyMatch(name -> name.charAt(0) == quoted.charAt(0));
        return alike && !names.contains(quoted);
    }

    private static @Nullable Claim find(List<Claim> claims, String surface) {
        return claims.stream()
                .filter(claim -> claim.isMeasure() && claim.surface().equals(surface))
                .findFirst()
                .orElse(null);
    }

    private static Said held(@Nullable Claim claim, JsonNode fact) {
        if (claim == null) {
            return Said.FAIL;
        }
        Verdict verdict = verdict(claim, fact.get("exact").asString());
        boolean formerly = fact.has("former") && !verdict.holds();
        if (formerly && verdict(claim, fact.get("former").asString()).holds()) {
            return Said.WARN_VERSION;
        }
        return switch (verdict) {
            case AGREES, ROUNDS_TO -> Said.PASS;
            case TRUNCATED, TRUE_BUT_LOOSE -> Said.PASS_WITH_NOTE;
            case UNIT_DIFFERS -> Said.FAIL_UNIT;
            default -> Said.FAIL;
        };
    }

    private static Verdict verdict(Claim claim, String exact) {
        Quantity truth = new Quantity(new BigDecimal(exact), claim.measure().unit());
        return Judge.judge(claim.measure(), truth).verdict();
    }

    /** 翻番 without the figure of the year before. */
    private static Said said(Claim doubled, List<Claim> claims) {
        Quantity now = claims.getFirst().measure().quantity();
        Verdict verdict = Doublings.judge(doubled.measure(), now, null).verdict();
        return verdict == Verdict.NEEDS_BASE ? Said.NEEDS_BASE : Said.FAIL;
    }

    /** Parts that are fewer than the whole says leave a rest, which is told and no error. */
    private static Said parts(JsonNode parts, List<Claim> claims) {
        Claim whole = find(claims, parts.get("whole").asString());
        if (whole == null) {
            return Said.FAIL;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : parts.get("of")) {
            sum = sum.add(new BigDecimal(part.asString()));
        }
        int left = parts.get("counts").get(0).asInt();
        for (int i = 1; i < parts.get("counts").size(); i++) {
            left -= parts.get("counts").get(i).asInt();
        }
        BigDecimal all = new BigDecimal(whole.measure().written().replaceAll("[^0-9.]", ""));
        boolean some = sum.compareTo(all) < 0 && left > 0;
        return sum.compareTo(all) == 0 ? Said.PASS : some ? Said.PASS_WITH_NOTE : Said.FAIL;
    }
}
