package guatu.planfile;

/** A file from which no plan can be read. */
public final class PlanFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PlanFileProblem problem;

    PlanFileException(PlanFileProblem.Code code, String value) {
        super(code + ": " + value);
        this.problem = new PlanFileProblem(code, "", value);
    }

    /** What is wrong with it. */
    public PlanFileProblem problem() {
        return problem;
    }
}
