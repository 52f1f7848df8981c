package guatu.server.project;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * The edit, or where the JSON is not one. What a project or milestone on the list does not name
     * stays as it is.
     */
    Outcome<ListEdit> edit(String json, ProjectList list) {
        try {
            JsonNode edit = mapper.readTree(json);
            edit.path("put").forEach(put -> completed(put, list.project(text(put, "code"))));
            edit.path("putMilestones").forEach(put -> completed(put, list.milestone(key(put))));
            return Outcome.done(mapper.treeToValue(edit, ListEdit.class));
        } catch (DatabindException e) {
            String place = e.getPathReference();
            return Outcome.refused(Problem.at("list.malformed", "", null, place));
        } catch (JacksonException e) {
            String place = String.valueOf(e.getLocation());
            return Outcome.refused(Problem.at("list.malformed", "", null, place));
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static String key(JsonNode milestone) {
        return text(milestone, "project") + "/" + text(milestone, "code");
    }

    private void completed(JsonNode put, @Nullable Record listed) {
        if (listed != null && put instanceof ObjectNode given) {
            ObjectNode whole = mapper.valueToTree(listed);
            whole.setAll(given);
            given.setAll(whole);
        }
    }
}
