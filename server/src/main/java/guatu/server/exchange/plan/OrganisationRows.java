package guatu.server.exchange.plan;

import guatu.server.access.Role;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.match.What;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.organisation.UnitKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the sheets 组织机构 and 岗位. */
final class OrganisationRows {

    private final Standing standing;

    OrganisationRows(Standing standing) {
        this.standing = standing;
    }

    void unit(Fields fields, Draft<UnitDraft> draft) {
        String code = plain(fields.code("code"));
        String name = fields.required("name");
        draft.about(code, name);
        if (code.isEmpty()) {
            fields.missing("code");
        }
        String shortName = fields.text("shortName");
        UnitKind kind = fields.word(UnitKind.class, "unitKind", "kind");
        String parent = fields.codeOf(What.UNIT, "parent");
        LocalDate from = fields.date("validFrom", Edge.FIRST);
        LocalDate begins = from == null ? standing.campaign().start() : from;
        Unit unit =
                new Unit(
                        code,
                        name,
                        shortName == null ? name : shortName,
                        fields.names("aliases"),
                        kind == null ? UnitKind.OTHER : kind,
                        parent,
                        fields.codeOf(What.DISTRICT, "district"),
                        begins,
                        fields.date("validTo", Edge.LAST));
        String reason = fields.text("changeReason");
        Unit known = known(code, begins);
        // The reason belongs to the version, not to the unit: it never makes a row differ.
        draft.becomes(
                new UnitDraft(unit, reason), known == null ? null : new UnitDraft(known, reason));
    }

    private @Nullable Unit known(String code, LocalDate from) {
        Unit latest = null;
        for (Unit unit : standing.units()) {
            if (unit.code().equals(code)) {
                if (unit.validFrom().equals(from)) {
                    return unit;
                }
                latest = unit;
            }
        }
        return latest;
    }

    void post(Fields fields, Draft<PostDraft> draft) {
        String code = plain(fields.code("code"));
        String name = fields.required("name");
        draft.about(code, name);
        if (code.isEmpty()) {
            fields.missing("code");
        }
        String unit = fields.codeOf(What.UNIT, "unit");
        if (unit == null && !draft.refused()) {
            fields.missing("unit");
        }
        LocalDate from = fields.date("validFrom", Edge.FIRST);
        LocalDate begins = from == null ? standing.campaign().start() : from;
        LocalDate ends = fields.date("validTo", Edge.LAST);
        String holder = fields.text("holder");
        String login = fields.code("login");
        Set<Role> roles = roles(fields);
        Holding holding =
                holder == null && login == null
                        ? null
                        : new Holding(code, holder == null ? name : holder, login, begins, null);
        PostDraft value =
                new PostDraft(
                        new Post(code, name, plain(unit), begins, ends),
                        holding,
                        login,
                        login == null ? Set.of() : roles);
        draft.becomes(value, known(value));
    }

    private static Set<Role> roles(Fields fields) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : fields.names("roles")) {
            Role role = Words.find(Role.class, "role", word);
            if (role == null) {
                fields.refuse(
                        "roles",
                        "exchange.cell.word",
                        word,
                        String.join("、", Words.printed("role")));
            } else {
                roles.add(role);
            }
        }
        return roles.isEmpty() ? EnumSet.of(Role.FILLER) : roles;
    }

    /** What stands, in the shape of the draft: an account that exists is not made again. */
    private @Nullable PostDraft known(PostDraft draft) {
        for (Post post : standing.posts()) {
            if (post.code().equals(draft.post().code())) {
                boolean accountStands =
                        draft.login() == null || standing.logins().contains(draft.login());
                return new PostDraft(
                        post,
                        holding(draft.holding(), post.code()),
                        accountStands ? draft.login() : null,
                        draft.roles());
            }
        }
        return null;
    }

    /** The holding that stands, or the wished one where another began later: history stays. */
    private @Nullable Holding holding(@Nullable Holding wished, String post) {
        Holding latest = null;
        for (Holding holding : standing.holdings()) {
            if (holding.post().equals(post)) {
                latest = holding;
                if (wished != null
                        && holding.from().equals(wished.from())
                        && holding.holderName().equals(wished.holderName())
                        && Objects.equals(holding.login(), wished.login())) {
                    return wished;
                }
            }
        }
        return wished == null ? null : latest;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
