package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.server.campaign.District;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 最大, 率先, 历史新高 (最高级): claims over a ranking or a series. Without it they are named as unsupported,
 * with what is missing; inside a quotation they are the speaker's opinion.
 */
final class Superlatives implements BoardCheck {

    private static final List<String> FIRSTS = List.of("率先", "首个", "首家", "首次");
    private static final List<String> SERIES = List.of("历史", "近年来", "以来");
    private static final int REACH = 300;

    private final Known known;

    Superlatives(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (claim.kind() != Kind.SUPERLATIVE) {
            return null;
        }
        if (isQuoted(passage)) {
            return Assessment.of(claim, Verdict.NOT_CHECKABLE, Reason.of("opinion"));
        }
        String word = claim.surface();
        Where known =
                passage.district() == null ? null : this.known.gazetteer().find(passage.district());
        String place = known == null ? passage.placeName() : known.name();
        if (FIRSTS.stream().anyMatch(word::contains)) {
            return unsupported(claim, Reason.of("needs-others-dates", others(passage.district())));
        }
        if (SERIES.stream().anyMatch(word::contains)) {
            return unsupported(claim, Reason.of("needs-series", place));
        }
        return unsupported(claim, Reason.of("needs-ranking", word));
    }

    private static Assessment unsupported(Claim claim, Reason reason) {
        return Assessment.of(claim, Verdict.UNSUPPORTED_SUPERLATIVE, reason);
    }

    private String others(@Nullable String district) {
        return known.board().frame().districts().stream()
                .filter(one -> !one.code().equals(district))
                .map(District::name)
                .collect(Collectors.joining("、"));
    }

    /** Whether a quotation that opened before it is still open. */
    private static boolean isQuoted(Passage passage) {
        String before = passage.before(REACH);
        return before.lastIndexOf('“') > before.lastIndexOf('”');
    }
}
