package guatu.server.organisation;

import guatu.server.access.Accounts;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for the chain of command (组织规则). */
@Component
final class OrganisationRules {

    private static final int LONGEST_CODE = 40;

    private final Accounts accounts;

    OrganisationRules(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Problem> check(OrganisationChange change, Chronicle before) {
        List<Problem> problems = new ArrayList<>();
        if (change.reason().isBlank()) {
            problems.add(Problem.at("organisation.reason.missing", "reason", null));
        }
        Map<String, Unit> put = new HashMap<>();
        change.units().forEach(unit -> put.put(unit.code(), unit));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < change.units().size(); i++) {
            checkUnit(change.units().get(i), "units[" + i + "]", put, before, seen, problems);
        }
        Map<String, Post> putPosts = new HashMap<>();
        change.posts().forEach(post -> putPosts.put(post.code(), post));
        for (int i = 0; i < change.posts().size(); i++) {
            checkPost(change.posts().get(i), "posts[" + i + "]", put, before, problems);
        }
        for (int i = 0; i < change.holdings().size(); i++) {
            Holding holding = change.holdings().get(i);
            problems.addAll(check(holding, "holdings[" + i + "]", putPosts, before));
        }
        return problems;
    }

    /** What speaks against a holder; posts about to be put count as known. */
    List<Problem> check(Holding holding, String field, Map<String, Post> put, Chronicle before) {
        List<Problem> problems = new ArrayList<>();
        if (holding.holderName().isBlank()) {
            problems.add(Problem.at("organisation.holder.missing", field, holding.post()));
        }
        if (!put.containsKey(holding.post())
                && before.postPut(holding.post(), holding.from()) == null) {
            problems.add(
                    Problem.at(
                            "organisation.post.unknown",
                            field + ".post",
                            holding.post(),
                            holding.from()));
        }
        if (holding.login() != null && accounts.find(holding.login()) == null) {
            problems.add(
                    Problem.at(
                            "organisation.login.unknown",
                            field + ".login",
                            holding.login(),
                            holding.post()));
        }
        checkSpan(holding.from(), holding.to(), field, holding.post(), problems);
        return problems;
    }

    private static void checkUnit(
            Unit unit,
            String field,
            Map<String, Unit> put,
            Chronicle before,
            Set<String> seen,
            List<Problem> problems) {
        checkCode(unit.code(), unit.name(), field, problems);
        checkSpan(unit.validFrom(), unit.validTo(), field, unit.code(), problems);
        if (!seen.add(unit.code() + " " + unit.validFrom())) {
            problems.add(
                    Problem.at(
                            "organisation.code.twice",
                            field + ".code",
                            unit.code(),
                            unit.validFrom()));
        }
        String parent = unit.parent();
        if (parent == null) {
            return;
        }
        if (parent(parent, put, before, unit.validFrom()) == null) {
            problems.add(
                    Problem.at(
                            "organisation.parent.unknown", field + ".parent", parent, unit.code()));
        }
        List<String> circle = circle(unit, put, before);
        if (!circle.isEmpty()) {
            problems.add(
                    Problem.at(
                            "organisation.parent.circle",
                            field + ".parent",
                            parent,
                            String.join(" → ", circle)));
        }
    }

    private static void checkPost(
            Post post,
            String field,
            Map<String, Unit> put,
            Chronicle before,
            List<Problem> problems) {
        checkCode(post.code(), post.name(), field, problems);
        checkSpan(post.validFrom(), post.validTo(), field, post.code(), problems);
        if (parent(post.unit(), put, before, post.validFrom()) == null) {
            problems.add(
                    Problem.at(
                            "organisation.unit.unknown",
                            field + ".unit",
                            post.unit(),
                            post.code()));
        }
    }

    private static void checkCode(String code, String name, String field, List<Problem> problems) {
        if (code.isBlank() || code.length() > LONGEST_CODE || !code.equals(code.strip())) {
            problems.add(Problem.at("organisation.code.form", field + ".code", code, LONGEST_CODE));
        }
        if (name.isBlank()) {
            problems.add(Problem.at("organisation.name.missing", field + ".name", null, code));
        }
    }

    private static void checkSpan(
            LocalDate from,
            @Nullable LocalDate to,
            String field,
            String code,
            List<Problem> problems) {
        if (to != null && to.isBefore(from)) {
            problems.add(
                    Problem.at("organisation.span.backwards", field + ".validTo", to, from, code));
        }
    }

    private static @Nullable Unit parent(
            String code, Map<String, Unit> put, Chronicle before, LocalDate day) {
        Unit known = put.get(code);
        return known == null ? before.unitPut(code, day) : known;
    }

    /** The way from a unit up to itself, or empty when there is none. */
    private static List<String> circle(Unit unit, Map<String, Unit> put, Chronicle before) {
        List<String> way = new ArrayList<>(List.of(unit.code()));
        Unit above = unit;
        while (above != null && above.parent() != null) {
            String next = above.parent();
            if (way.contains(next)) {
                way.add(next);
                return next.equals(unit.code()) ? way : List.of();
            }
            way.add(next);
            above = parent(next, put, before, unit.validFrom());
        }
        return List.of();
    }
}
