package guatu.server.project;

import guatu.server.web.Problem;
import java.util.List;

/** The project list and its versions (项目清单): read, check, change. */
public interface Projects {

    /** The list as it is now. */
    ProjectList current();

    /**
     * The list as it was at a version.
     *
     * @param version 0 … the current one
     */
    ProjectList at(int version);

    /** All versions, the newest first. */
    List<ListVersion> versions();

    /** What differs between a version and the one before it, by project and milestone. */
    List<Change> changes(int version);

    /**
     * All that stands against an edit; empty when it may be applied. A problem's field is {@code
     * <key>#<component>}, where the key is the project's code or the milestone's key and empty for
     * the edit itself: {@code QD-2022-001/M03#plannedFinish}, {@code QD-2022-001#kind}, {@code
     * #reason}.
     */
    List<Problem> check(ListEdit edit);

    /** What an edit would change if it were applied now, refused or not. */
    List<Change> preview(ListEdit edit);

    /** Applies an edit as a whole, or nothing of it. Content that is as before makes no version. */
    ListOutcome apply(ListEdit edit, String login);
}
