package guatu.server.organisation;

/** How many milestones a post still owes (未完成节点数), answered by the module that knows them. */
public interface OpenMilestones {

    /** Milestones led by the post that are not finished. */
    int count(String post);
}
