package guatu.server.publication;

import guatu.figures.claim.Claim;
import guatu.figures.document.Link;
import guatu.figures.document.Links;
import guatu.server.publication.ReviewView.As;
import guatu.server.publication.ReviewView.Tie;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Which figures of a version the words tie together, from the side of each (数据关联). */
final class Ties {

    private final IdentityHashMap<Claim, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Claim, List<Tie>> ties = new IdentityHashMap<>();

    private Ties() {}

    /** Figures are numbered as the screen numbers them, from 1 on. */
    static Ties of(Review review) {
        Ties all = new Ties();
        List<Claim> claims = review.items().stream().map(Review.Item::claim).toList();
        claims.forEach(claim -> all.numbers.put(claim, all.numbers.size() + 1));
        Links.of(review.draft().text(), claims).forEach(all::add);
        return all;
    }

    private void add(Link link) {
        switch (link.type()) {
            case PART -> tie(link, As.WHOLE, As.PART);
            case FROM_TO -> tie(link, As.FROM, As.TO);
            case RESPECTIVELY -> tie(link, As.LISTED, As.LISTED);
        }
    }

    private void tie(Link link, As first, As second) {
        put(link.second(), first, link.first());
        put(link.first(), second, link.second());
    }

    private void put(Claim claim, As as, Claim other) {
        ties.computeIfAbsent(claim, _ -> new ArrayList<>())
                .add(new Tie(as, numbers.getOrDefault(other, 0), other.surface()));
    }

    /** The figures tied to this one, in the order of the text. */
    List<Tie> of(Claim claim) {
        return List.copyOf(ties.getOrDefault(claim, List.of()));
    }
}
