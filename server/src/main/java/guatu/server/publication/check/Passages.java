package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads around each figure of a text (语段划分): the nearest place before it in its sentence, else in
 * its paragraph, else behind it there, else in the paragraphs before; and its words. Reading is
 * linear in the text.
 */
final class Passages {

    private static final String CLAUSE_ENDS = "，。；：！？\n\t　,;";
    private static final String OPENS = "（(";
    private static final String CLOSES = "）)";
    private static final String LIST_ENDS = CLAUSE_ENDS + "、";
    private static final List<String> OF_A_PART = List.of("其中", "包括", "如");

    private static final List<String> TOTALS = List.of("合计\t", "总计\t", "共计\t");

    /** How far words are looked for, so that time stays linear in the text. */
    private static final int LONGEST_CLAUSE = 120;

    private static final int FAR = 2000;
    private static final int BRACKET = 60;
    private static final int MENTIONS_BACK = 64;

    private final String text;
    private final Gazetteer gazetteer;
    private final List<Gazetteer.Mention> mentions;
    private final @Nullable Where usual;
    private final List<Claim> claims;
    private final Times times;
    private int mention;
    private int paragraph;
    private int current;

    Passages(
            String text,
            LocalDate published,
            Gazetteer gazetteer,
            @Nullable Where usual,
            List<Claim> claims) {
        this.text = text;
        this.times = new Times(text, published);
        this.gazetteer = gazetteer;
        this.mentions = gazetteer.mentions(text);
        this.usual = usual;
        this.claims = claims;
    }

    List<Passage> read() {
        List<Passage> passages = new ArrayList<>();
        int sentenceFrom = 0;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            int start = claim.context().sentence().start();
            while (claims.get(sentenceFrom).context().sentence().start() < start) {
                sentenceFrom++;
            }
            passages.add(passage(i, claims.subList(sentenceFrom, i)));
        }
        return passages;
    }

    private Passage passage(int index, List<Claim> before) {
        current = index;
        Claim claim = claims.get(index);
        int from = claim.context().sentence().start();
        int to = Math.max(claim.context().sentence().end(), claim.span().end());
        while (mention < mentions.size() && mentions.get(mention).end() <= claim.span().start()) {
            mention++;
        }
        openParagraph(claim.span().start());
        return new Passage(
                claim,
                text,
                text.substring(from, to),
                around(claim, CLAUSE_ENDS),
                around(claim, LIST_ENDS),
                beside(index, before),
                around(claim, from),
                times.of(claim, before, cell(claim), paragraph),
                List.copyOf(before));
    }

    /** Claims come in order, so every line end is passed once. */
    private void openParagraph(int at) {
        for (int end = text.indexOf('\n', paragraph); end >= 0 && end < at; ) {
            paragraph = end + 1;
            end = text.indexOf('\n', paragraph);
        }
    }

    private String around(Claim claim, String ends) {
        int first = Math.max(0, claim.span().start() - LONGEST_CLAUSE);
        int last = Math.min(text.length(), claim.span().end() + LONGEST_CLAUSE);
        int start = back(claim.span().start(), first, ends);
        int end = claim.span().end();
        while (end < last && (ends + OPENS).indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = text.substring(start, claim.span().start());
        return cell(claim) + words + text.substring(claim.span().end(), end);
    }

    private Passage.Beside beside(int index, List<Claim> before) {
        Claim claim = claims.get(index);
        int start = claim.span().start();
        int clause = back(start, Math.max(0, start - LONGEST_CLAUSE), CLAUSE_ENDS);
        int left = back(start, clause, LIST_ENDS);
        StringBuilder blanked = new StringBuilder(text.substring(clause, start));
        for (Claim one : before.reversed()) {
            int end = Math.min(one.span().end(), start);
            if (end <= clause) {
                break;
            }
            if (one.isMeasure() || one.isTime()) {
                left = Math.max(left, end);
                int from = Math.max(0, one.span().start() - clause);
                // 9处立体绿化、4处…: what stands behind a figure up to the comma is its own.
                int comma = one.isMeasure() ? text.indexOf('、', end) : -1;
                int to = (comma < 0 || comma >= start ? end : comma) - clause;
                blanked.replace(from, to, " ".repeat(to - from));
            }
        }
        int end = claim.span().end();
        int last = Math.min(text.length(), end + LONGEST_CLAUSE);
        int right = end;
        while (right < last && !endsWords(text.charAt(right))) {
            right++;
        }
        int next = nextFigure(index, right);
        String cell = cell(claim);
        return new Passage.Beside(
                cell,
                cell + text.substring(left, start),
                next < right ? ownWords(end, next) : text.substring(end, right),
                cell + blanked,
                next < right,
                elsewhere(claim));
    }

    /** What the heads of its row and column say of a figure that begins its cell, or nothing. */
    private String cell(Claim claim) {
        int at = claim.span().start();
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '　')) {
            at--;
        }
        boolean begins = at > 0 && text.charAt(at - 1) == '\t';
        return begins ? claim.context().subject() : "";
    }

    /** A place outside the campaign that the figure is of, or nothing. */
    private String elsewhere(Claim claim) {
        int ours = mention == 0 ? -1 : mentions.get(mention - 1).start();
        return gazetteer.isCity(claim.context().place())
                ? ""
                : Elsewhere.named(text, claim, paragraph, ours);
    }

    private static boolean endsWords(char one) {
        return (CLAUSE_ENDS + OPENS).indexOf(one) >= 0 || Character.isWhitespace(one);
    }

    /** Of 4处、口袋公园9处 the words before the next figure are the next one's own. */
    private String ownWords(int from, int next) {
        String words = text.substring(from, next);
        int list = words.lastIndexOf('、');
        return list < 0 ? words : words.substring(0, list);
    }

    /** The words before: up to a comma, or the bracket that the figure stands in. */
    private int back(int from, int first, String ends) {
        int at = from;
        while (at > first && (ends + OPENS).indexOf(text.charAt(at - 1)) < 0) {
            int opens = CLOSES.indexOf(text.charAt(at - 1)) < 0 ? -1 : opening(at - 1, first);
            at = opens < 0 ? at - 1 : opens;
        }
        return at;
    }

    /** Where the bracket opens that closes there, or -1. */
    private int opening(int close, int first) {
        int at = close;
        while (at > first && OPENS.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return OPENS.indexOf(text.charAt(at)) < 0 ? -1 : at;
    }

    private int nextFigure(int index, int to) {
        int end = claims.get(index).span().end();
        for (int i = index + 1; i < claims.size(); i++) {
            Claim next = claims.get(i);
            if (next.span().start() >= to) {
                break;
            }
            if ((next.isMeasure() || next.isTime()) && next.span().start() >= end) {
                return next.span().start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private Passage.Around around(Claim claim, int sentence) {
        if (isSumOfDistricts(claim)) {
            List<Where> city = List.of(gazetteer.city());
            return new Passage.Around(city, List.of(), Together.NONE, false);
        }
        List<Where> own = own(claim, sentence);
        List<Gazetteer.Mention> named = named(sentence, mention);
        List<Where> said = named.stream().map(Gazetteer.Mention::where).toList();
        boolean cell = !cell(claim).isEmpty();
        Together together = cell ? Together.NONE : Together.of(text, named, claim.span().start());
        if (together.apart()) {
            Where each = each(claim, together);
            List<Where> nearest = each == null ? withUsual(own) : List.of(each);
            return new Passage.Around(nearest, said, Together.NONE, each == null);
        }
        return new Passage.Around(
                own.isEmpty() ? guessed() : withUsual(own),
                said,
                together,
                own.isEmpty() && usual == null && isGuess());
    }

    /** 市南、崂山两区分别惠及1万户、8367户: whose figure it is by its turn, or null. */
    private @Nullable Where each(Claim claim, Together together) {
        int sentence = claim.context().sentence().start();
        int turn = -1;
        int many = 0;
        int first = current;
        while (first > 0 && claims.get(first - 1).span().start() >= together.behind()) {
            first--;
        }
        for (int i = first; i < claims.size(); i++) {
            Claim one = claims.get(i);
            if (one.context().sentence().start() != sentence) {
                break;
            }
            boolean alike =
                    one.isMeasure()
                            && claim.isMeasure()
                            && one.measure().unit().sameKind(claim.measure().unit());
            turn = i == current ? many : turn;
            many += alike ? 1 : 0;
        }
        return many == together.districts().size() ? together.districts().get(turn) : null;
    }

    /** Of each kind the nearest: in the sentence, in the paragraph, behind in it. */
    private List<Where> own(Claim claim, int sentence) {
        int end = text.indexOf('\n', claim.span().end());
        Set<Where> chain = new LinkedHashSet<>();
        before(chain, sentence);
        before(chain, paragraph);
        behind(chain, end < 0 ? text.length() : end);
        return List.copyOf(chain);
    }

    /** With the district that the article is of, or that paragraphs before name. */
    private List<Where> withUsual(List<Where> own) {
        Set<Where> chain = new LinkedHashSet<>(own);
        if (chain.stream().noneMatch(place -> place.kind() == Where.Kind.DISTRICT)) {
            add(chain, usual);
            before(chain, 0);
        }
        return List.copyOf(chain);
    }

    /** What the article is of, what paragraphs before name, or the city. */
    private List<Where> guessed() {
        List<Where> chain = withUsual(List.of());
        return chain.isEmpty() ? List.of(gazetteer.city()) : chain;
    }

    /** The last row of a table of districts is of the city, not of the row above it. */
    private boolean isSumOfDistricts(Claim claim) {
        int start = claim.span().start();
        String row = text.substring(paragraph, Math.min(start, paragraph + LONGEST_CLAUSE));
        if (TOTALS.stream().noneMatch(row.replaceAll("[ 　]", "")::startsWith)) {
            return false;
        }
        int last = Math.max(0, mention - MENTIONS_BACK);
        for (int i = mention - 1; i >= last && mentions.get(i).start() > paragraph - FAR; i--) {
            Gazetteer.Mention one = mentions.get(i);
            boolean district = one.where().kind() == Where.Kind.DISTRICT;
            if (district && one.end() < paragraph && text.charAt(one.end()) == '\t') {
                return true;
            }
        }
        return false;
    }

    /** At most one of each kind. */
    private static void add(Set<Where> chain, @Nullable Where place) {
        boolean known = place == null || chain.stream().anyMatch(one -> one.kind() == place.kind());
        if (!known) {
            chain.add(place);
        }
    }

    private void before(Set<Where> chain, int from) {
        int last = Math.max(0, mention - MENTIONS_BACK);
        Where city = null;
        for (int i = mention - 1; i >= last && mentions.get(i).start() >= from; i--) {
            Where place = mentions.get(i).where();
            if (bracketed(mentions.get(i)) || text.startsWith("相比", mentions.get(i).end())) {
                continue;
            }
            if (place.kind() == Where.Kind.CITY) {
                city = place;
            } else {
                add(chain, place);
            }
        }
        // 全市 beside a district is the scope of a rank, not the place.
        if (chain.isEmpty()) {
            add(chain, city);
        }
    }

    /** Whether it stands in brackets that are closed before the figure: 主城31（鼓楼21泉山4）. */
    private boolean bracketed(Gazetteer.Mention one) {
        int start = claims.get(current).span().start();
        int open = one.start();
        int first = Math.max(0, open - BRACKET);
        while (open > first && "（(）)".indexOf(text.charAt(open - 1)) < 0) {
            open--;
        }
        int close = one.end();
        while (close < start && "（(）)".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        boolean opens = open > 0 && "（(".indexOf(text.charAt(open - 1)) >= 0;
        return opens && close < start && "）)".indexOf(text.charAt(close)) >= 0;
    }

    private void behind(Set<Where> chain, int to) {
        int last = Math.min(mentions.size(), mention + MENTIONS_BACK);
        for (int i = mention; i < last && mentions.get(i).end() <= to; i++) {
            Gazetteer.Mention one = mentions.get(i);
            // 超期项目35个，其中市南区最多: of a part, not of all.
            boolean part =
                    OF_A_PART.stream()
                            .anyMatch(word -> text.startsWith(word, one.start() - word.length()));
            if (one.where().kind() == Where.Kind.DISTRICT && !part) {
                add(chain, one.where());
            }
        }
    }

    /** Whether the paragraphs before speak of several districts, or of the city. */
    private boolean isGuess() {
        Set<String> named = new LinkedHashSet<>();
        int last = Math.max(0, mention - MENTIONS_BACK);
        for (int i = mention - 1; i >= last; i--) {
            Where where = mentions.get(i).where();
            String district = where.kind() == Where.Kind.CITY ? where.code() : where.district();
            if (district != null) {
                named.add(district);
            }
        }
        return named.size() > 1;
    }

    private List<Gazetteer.Mention> named(int from, int to) {
        List<Gazetteer.Mention> places = new ArrayList<>();
        int last = Math.max(0, to - MENTIONS_BACK);
        for (int i = to - 1; i >= last && mentions.get(i).start() >= from; i--) {
            places.addFirst(mentions.get(i));
        }
        return places;
    }
}
