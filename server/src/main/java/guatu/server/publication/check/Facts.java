package guatu.server.publication.check;

import java.util.List;

/** Where facts come from (事实来源). Asked for a topic, never for a value. */
public interface Facts {

    /** Everything that can be asked about. */
    List<Topic> topics();

    /**
     * What is known of a topic near a place and time: at the place itself and others of its kind,
     * in the period and others; corrected values too, marked as such.
     */
    List<Fact> facts(Topic topic, List<Where> places, When when);

    /** What earlier versions of the list had planned instead, the latest first. */
    List<Fact> earlier(Topic topic, Fact planned);

    /** The values of all districts for a rank in the city, as far as they are known. */
    List<Fact> peers(Topic topic, When when);
}
