package guatu.server.project;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads an edit of the list from JSON; a collection that is left out is empty. */
@Component
final class ListEditReading {

    private static final List<Class<?>> COLLECTIONS =
            List.of(List.class, Set.class, SortedSet.class, Map.class);

    private final JsonMapper mapper;

    ListEditReading() {
        JsonMapper.Builder builder =
                JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> collection : COLLECTIONS) {
            builder.withConfigOverride(
                    collection,
                    of -> of.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        this.mapper = builder.build();
    }

    /** The edit, or where the JSON is not one. */
    Outcome<ListEdit> edit(String json) {
        try {
            return Outcome.done(mapper.readValue(json, ListEdit.class));
        } catch (DatabindException e) {
            String place = e.getPathReference();
            return Outcome.refused(Problem.at("list.malformed", "", null, place));
        } catch (JacksonException e) {
            String place = String.valueOf(e.getLocation());
            return Outcome.refused(Problem.at("list.malformed", "", null, place));
        }
    }
}
