package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Role;
import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a figure is of (数据时段): as the head of its cell or its sentence says, else the year of
 * publication, else a year that its paragraph named for what is still to come.
 */
final class Times {

    private static final List<String> FUTURE =
            List.of("计划", "力争", "确保", "争取", "下一步", "明年", "拟", "将", "目标", "预计", "着力");
    private static final List<String> NEXT_YEAR = List.of("下一步", "下步", "明年", "来年", "即将到来");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

    /** How far words are looked for, so that reading stays linear in the text. */
    private static final int FAR = 2000;

    private final String text;
    private final LocalDate published;

    Times(String text, LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /**
     * The time of a figure.
     *
     * @param before the figures of its sentence before it
     * @param cell what the heads of its row and column say, or nothing
     * @param paragraph where its paragraph begins
     */
    When of(Claim claim, List<Claim> before, String cell, int paragraph) {
        boolean plan = isPlan(claim) || isPlanned(cell);
        Matcher head = YEAR.matcher(cell);
        if (head.find()) {
            int year = Integer.parseInt(head.group());
            return When.year(year, true, plan || year > published.getYear());
        }
        TimeValue resolved = claim.context().resolved();
        Claim time = null;
        for (Claim one : before) {
            time = one.isTime() ? one : time;
        }
        if (time != null && resolved != null && resolved.from() != null && resolved.to() != null) {
            String between = text.substring(time.span().end(), claim.span().start());
            boolean carried = between.indexOf('，') >= 0 || between.indexOf('；') >= 0;
            String words = claim.context().period();
            boolean ahead = plan || isAhead(claim, resolved.from());
            return new When(resolved.from(), resolved.to(), true, carried, ahead, words);
        }
        LocalDate from = resolved == null ? null : resolved.from();
        LocalDate to = resolved == null ? null : resolved.to();
        if (from != null && to != null && to.getYear() < published.getYear()) {
            // 去年 tells the year without being a figure of its own.
            return new When(from, to, true, false, plan, claim.context().period());
        }
        int year = plan ? plannedYear(claim, paragraph) : published.getYear();
        return When.year(year, false, plan || year > published.getYear());
    }

    /** What is told of a year to come is intended, unless the words say that it is done. */
    private boolean isAhead(Claim claim, LocalDate from) {
        int start = claim.span().start();
        String said = text.substring(Math.min(claim.context().sentence().start(), start), start);
        return from.getYear() > published.getYear() && !said.contains("已") && !said.contains("了");
    }

    /** 计划外 is no plan and 虚拟 no 拟: a word of the future must stand before the figure. */
    private boolean isPlan(Claim claim) {
        Role role = claim.context().role();
        if (role != Role.PLAN && role != Role.TARGET) {
            return false;
        }
        int from = Math.max(claim.context().sentence().start(), claim.span().start() - FAR);
        String said = text.substring(from, claim.span().start());
        String left = said.replace("计划外", "").replace("虚拟", "");
        return FUTURE.stream().anyMatch(left::contains);
    }

    /** 计划 in the head of a row or column. */
    private static boolean isPlanned(String cell) {
        return FUTURE.stream().anyMatch(word -> word.length() > 1 && cell.contains(word));
    }

    /** A plan without a year of its own is of the year that the paragraph named, or the next. */
    private int plannedYear(Claim claim, int paragraph) {
        int from = Math.max(paragraph, claim.span().start() - FAR);
        String said = text.substring(from, claim.span().start());
        for (int year = published.getYear() + 5; year > published.getYear(); year--) {
            if (said.contains(year + "年")) {
                return year;
            }
        }
        boolean next = NEXT_YEAR.stream().anyMatch(said::contains);
        return next ? published.getYear() + 1 : published.getYear();
    }
}
