package guatu.server.forecast;

import guatu.schedule.campaign.MilestoneForecast;
import guatu.schedule.campaign.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For each milestone the one at the far end of the relations that drive it (关键线路的源头). Each
 * milestone is walked once, whatever the length of the chains.
 */
final class CriticalOrigins {

    private final Function<String, @Nullable MilestoneForecast> forecasts;
    private final Map<String, String> origins = new HashMap<>();

    CriticalOrigins(Function<String, @Nullable MilestoneForecast> forecasts) {
        this.forecasts = forecasts;
    }

    /** The key of the milestone that pushes this one, or null when nothing else does. */
    @Nullable String of(String key) {
        List<String> passed = new ArrayList<>();
        String at = key;
        String known = origins.get(at);
        while (known == null) {
            passed.add(at);
            String driver = driver(at);
            if (driver == null) {
                known = at;
            } else {
                at = driver;
                known = origins.get(at);
            }
        }
        for (String milestone : passed) {
            origins.put(milestone, known);
        }
        return known.equals(key) ? null : known;
    }

    private @Nullable String driver(String key) {
        MilestoneForecast forecast = forecasts.apply(key);
        return forecast != null && forecast.reason() instanceof Reason.Driven driven
                ? driven.relation().predecessor()
                : null;
    }
}
