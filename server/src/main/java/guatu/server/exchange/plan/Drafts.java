package guatu.server.exchange.plan;

import guatu.server.campaign.Action;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.Classification;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.LinkedCampaign;
import guatu.server.campaign.OutsideEvent;
import guatu.server.campaign.WorkLine;
import guatu.server.journal.NewReport;
import guatu.server.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a file on their way into the domain (全部草稿), in the order in which they are loaded.
 */
public final class Drafts {

    public final List<Draft<Campaign>> settings = new ArrayList<>();
    public final List<Draft<UnitDraft>> units = new ArrayList<>();
    public final List<Draft<PostDraft>> posts = new ArrayList<>();
    public final List<Draft<Action>> actions = new ArrayList<>();
    public final List<Draft<WorkLine>> lines = new ArrayList<>();
    public final List<Draft<DeclaredTotal>> totals = new ArrayList<>();
    public final List<DeclaredTotal> lineTotals = new ArrayList<>();
    public final List<Draft<Area>> areas = new ArrayList<>();
    public final List<Draft<OutsideEvent>> events = new ArrayList<>();
    public final List<Draft<Classification>> classifications = new ArrayList<>();
    public final List<Draft<LinkedCampaign>> linked = new ArrayList<>();
    public final List<Draft<Project>> projects = new ArrayList<>();
    public final List<Draft<MilestoneDraft>> milestones = new ArrayList<>();
    public final Map<String, MilestoneDraft> startAndFinish = new LinkedHashMap<>();
    public final List<Draft<NewReport>> reports = new ArrayList<>();

    /** All rows. */
    public Stream<Draft<?>> all() {
        return Stream.of(
                        settings,
                        units,
                        posts,
                        actions,
                        lines,
                        totals,
                        areas,
                        events,
                        classifications,
                        linked,
                        projects,
                        milestones,
                        reports)
                .flatMap(List::stream);
    }

    /** What the accepted rows of a kind become. */
    public static <T> List<T> accepted(List<Draft<T>> drafts) {
        List<T> accepted = new ArrayList<>();
        for (Draft<T> draft : drafts) {
            T value = draft.refused() ? null : draft.value();
            if (value != null) {
                accepted.add(value);
            }
        }
        return accepted;
    }

    /** The accepted row of that key, or null. */
    static <T> @Nullable Draft<T> of(List<Draft<T>> drafts, String key) {
        for (Draft<T> draft : drafts) {
            if (draft.key().equals(key)) {
                return draft;
            }
        }
        return null;
    }
}
