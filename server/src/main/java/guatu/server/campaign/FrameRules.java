package guatu.server.campaign;

import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What must hold for actions, lines, totals, areas, events and classifications of one change. */
final class FrameRules {

    /** WGS 84 longitude and latitude of the whole world. */
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final CampaignChange change;
    private final Set<String> districts;
    private final Set<String> cityActions;
    private final Set<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    private FrameRules(CampaignChange change, CampaignBook book) {
        this.change = change;
        this.districts = new HashSet<>();
        Stream.concat(book.districts().stream(), change.districts().stream())
                .forEach(district -> districts.add(district.code()));
        this.cityActions = new HashSet<>();
        Stream.concat(book.actions().stream(), change.actions().stream())
                .filter(action -> action.district() == null)
                .forEach(action -> cityActions.add(action.code()));
        this.lines = new HashSet<>();
        Stream.concat(book.lines().stream(), change.lines().stream())
                .forEach(line -> lines.add(line.code()));
    }

    static List<Problem> check(CampaignChange change, CampaignBook book) {
        FrameRules rules = new FrameRules(change, book);
        rules.checkActions();
        rules.checkLines();
        rules.checkTotals();
        rules.checkAreas();
        rules.checkEvents();
        rules.checkClassifications();
        return rules.problems;
    }

    private void checkActions() {
        for (int i = 0; i < change.actions().size(); i++) {
            Action action = change.actions().get(i);
            String field = "actions[" + i + "]";
            checkDistrict(action.district(), field, action.name());
            checkSpan(action.validFrom(), action.validTo(), field + ".validTo", action.name());
            if (action.district() == null && !action.cityActions().isEmpty()) {
                add("campaign.action.crosswalk-of-city", field + ".cityActions", action.name());
            }
            for (String served : action.cityActions()) {
                if (!cityActions.contains(served)) {
                    problems.add(
                            Problem.at(
                                    "campaign.action.city-unknown",
                                    field + ".cityActions",
                                    served,
                                    action.name()));
                }
            }
        }
    }

    private void checkLines() {
        for (int i = 0; i < change.lines().size(); i++) {
            WorkLine line = change.lines().get(i);
            checkDistrict(line.district(), "lines[" + i + "]", line.name());
        }
    }

    private void checkTotals() {
        for (int i = 0; i < change.declaredTotals().size(); i++) {
            DeclaredTotal total = change.declaredTotals().get(i);
            String field = "declaredTotals[" + i + "]";
            String scope = total.scope();
            boolean known =
                    scope.equals(DeclaredTotal.WHOLE_CAMPAIGN)
                            || districts.contains(scope)
                            || lines.contains(scope);
            if (!known) {
                add("campaign.total.scope-unknown", field + ".scope", scope);
            }
            if (total.count() < 0) {
                add("campaign.total.negative", field + ".count", total.count());
            }
        }
    }

    private void checkAreas() {
        for (int i = 0; i < change.areas().size(); i++) {
            Area area = change.areas().get(i);
            String field = "areas[" + i + "]";
            area.districts().forEach(district -> checkDistrict(district, field, area.name()));
            String wkt = area.boundaryWkt();
            if (wkt != null && !isOutline(wkt)) {
                problems.add(
                        Problem.at(
                                "campaign.area.boundary",
                                field + ".boundaryWkt",
                                wkt.substring(0, Math.min(wkt.length(), 60)),
                                area.name()));
            }
        }
    }

    private void checkEvents() {
        for (int i = 0; i < change.events().size(); i++) {
            OutsideEvent event = change.events().get(i);
            checkSpan(event.from(), event.to(), "events[" + i + "].to", event.name());
        }
    }

    private void checkClassifications() {
        for (int i = 0; i < change.classifications().size(); i++) {
            Classification set = change.classifications().get(i);
            if (set.declared() < set.known()) {
                problems.add(
                        Problem.at(
                                "campaign.classification.too-many",
                                "classifications[" + i + "].members",
                                set.known(),
                                set.declared(),
                                set.name()));
            }
        }
    }

    private void checkDistrict(@Nullable String district, String field, String of) {
        if (district != null && !districts.contains(district)) {
            problems.add(
                    Problem.at("campaign.district.unknown", field + ".district", district, of));
        }
    }

    private void checkSpan(LocalDate from, @Nullable LocalDate to, String field, String of) {
        if (CampaignRules.backwards(from, to)) {
            problems.add(Problem.at("campaign.fact.backwards", field, to, from, of));
        }
    }

    private void add(String code, String field, Object value) {
        problems.add(Problem.at(code, field, value));
    }

    private static boolean isOutline(String wkt) {
        try {
            Geometry outline = new WKTReader().read(wkt);
            return outline.getDimension() == 2
                    && outline.isValid()
                    && WORLD.contains(outline.getEnvelopeInternal());
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }
}
