package guatu.cli;

import guatu.figures.claim.Claim;
import guatu.figures.document.Link;
import guatu.figures.document.Links;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Hands figures on with their links while a long text is read (边读边关联): two sentences are kept, no
 * more.
 */
final class LinkedClaims implements Consumer<Claim> {

    /** More figures than these in one sentence are handed on in parts. */
    private static final int MOST = 1000;

    private final String text;
    private final BiConsumer<Claim, List<Link>> taker;
    private List<Claim> before = List.of();
    private List<Claim> sentence = new ArrayList<>();

    LinkedClaims(String text, BiConsumer<Claim, List<Link>> taker) {
        this.text = text;
        this.taker = taker;
    }

    @Override
    public void accept(Claim claim) {
        if (!sentence.isEmpty() && (sentence.size() >= MOST || isOfAnother(claim))) {
            finish();
        }
        sentence.add(claim);
    }

    private boolean isOfAnother(Claim claim) {
        return !sentence.getFirst().context().sentence().equals(claim.context().sentence());
    }

    /** Hands on the last sentence. */
    void finish() {
        List<Claim> both = new ArrayList<>(before);
        both.addAll(sentence);
        IdentityHashMap<Claim, List<Link>> links = new IdentityHashMap<>();
        for (Link link : Links.of(text, both)) {
            links.computeIfAbsent(link.second(), x -> new ArrayList<>()).add(link);
        }
        sentence.forEach(claim -> taker.accept(claim, links.getOrDefault(claim, List.of())));
        before = sentence;
        sentence = new ArrayList<>();
    }
}
