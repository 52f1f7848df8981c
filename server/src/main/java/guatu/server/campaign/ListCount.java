package guatu.server.campaign;

/** What the list counts (清单计数), answered by the module that keeps the list. */
public interface ListCount {

    /**
     * How many the current list counts.
     *
     * @param scope code of a district or work line, or {@link DeclaredTotal#WHOLE_CAMPAIGN}
     */
    int count(String scope, DeclaredTotal.What what);
}
