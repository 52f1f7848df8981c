package guatu.cli;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Context;
import guatu.figures.claim.TimeValue;
import guatu.figures.document.Link;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One figure as one line of JSON (数据行). Empty fields are left out. */
final class ClaimJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ClaimJson() {}

    /** The line of a figure, with the figures before that its words tie it to. */
    static String line(String document, Claim claim, List<Link> links) {
        ObjectNode node = JSON.createObjectNode();
        node.put("doc", document);
        node.put("start", claim.span().start());
        node.put("end", claim.span().end());
        node.put("surface", claim.surface());
        node.put("kind", lower(claim.kind()));
        node.put("group", lower(claim.kind().group()));
        Amount amount = claim.amount();
        if (amount != null) {
            amount(node, amount);
        }
        TimeValue time = claim.time();
        if (time != null) {
            time(node, time);
        }
        context(node, claim.context());
        if (!links.isEmpty()) {
            var tied = node.putArray("links");
            for (Link link : links) {
                tied.addObject()
                        .put("type", lower(link.type()))
                        .put("start", link.first().span().start())
                        .put("surface", link.first().surface());
            }
        }
        return JSON.writeValueAsString(node);
    }

    private static void amount(ObjectNode node, Amount amount) {
        if (amount.isRange()) {
            node.put("lo", amount.low().toPlainString());
            node.put("hi", amount.high().toPlainString());
        } else {
            node.put("value", amount.value().toPlainString());
        }
        node.put("unit", amount.unitAsWritten());
        text(node, "unit_symbol", amount.unit().symbol());
        text(node, "canonical_unit", amount.unit().base());
        text(node, "written", amount.written());
        text(node, "magnitude", amount.magnitude());
        node.put("step", amount.step().toPlainString());
        text(node, "qualifier", amount.qualifier());
        var senses = node.putArray("qualifier_sense");
        amount.senses().stream().sorted().forEach(sense -> senses.add(lower(sense)));
    }

    private static void time(ObjectNode node, TimeValue time) {
        node.put("value", time.iso());
        if (time.from() != null && time.to() != null) {
            node.put("from", time.from().toString());
            node.put("to", time.to().toString());
        }
    }

    private static void context(ObjectNode node, Context context) {
        text(node, "subject", context.subject());
        text(node, "place", context.place());
        text(node, "period", context.period());
        text(node, "comparison", context.comparison().words());
        text(node, "per", context.per());
        node.put("role", lower(context.role()));
    }

    private static void text(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
