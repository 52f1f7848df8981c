package guatu.cli;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.TimeValue;
import guatu.quantity.Printed;

/** Figures as a table of text (数据表): a Chinese character is two columns wide. */
final class ClaimTable {

    private static final int[] WIDTHS = {8, 18, 22, 8, 30, 14};

    private ClaimTable() {}

    static String head(Terminal terminal) {
        String heads =
                terminal.text("位置|原文|数值|用途|对象|地点|时段", "at|text|value|role|subject|place|period");
        return line(heads.split("\\|"));
    }

    static String line(Claim claim, Terminal terminal) {
        return line(
                String.valueOf(claim.span().start()),
                claim.surface().replace("\n", "⏎"),
                value(claim),
                role(claim, terminal),
                claim.context().subject(),
                claim.context().place(),
                claim.context().period());
    }

    private static String value(Claim claim) {
        TimeValue time = claim.time();
        if (time != null) {
            return time.iso();
        }
        Amount amount = claim.measure();
        String low = Printed.grouped(amount.low());
        String number = amount.isRange() ? low + "–" + Printed.grouped(amount.high()) : low;
        return number + " " + amount.unit().symbol();
    }

    private static String role(Claim claim, Terminal terminal) {
        return switch (claim.context().role()) {
            case RESULT -> terminal.text("完成", "result");
            case PLAN -> terminal.text("计划", "plan");
            case TARGET -> terminal.text("目标", "target");
            case BASE -> terminal.text("基数", "base");
            case RANK -> terminal.text("位次", "rank");
            case CHANGE -> terminal.text("增减", "change");
            case SHARE -> terminal.text("占比", "share");
        };
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]);
            if (i < WIDTHS.length) {
                line.repeat(" ", Math.max(1, WIDTHS[i] - width(cells[i])));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.chars().map(c -> c > 0x2e80 ? 2 : 1).sum();
    }
}
