package org.openconsult.sheet;

/** That a file as a whole cannot be read. */
public final class SheetRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final SheetProblem problem;
    private final String what;

    SheetRefusal(SheetProblem problem) {
        this(problem, "");
    }

    /** @param what names what the problem is with */
    SheetRefusal(SheetProblem problem, String what) {
        super(problem.name());
        this.problem = problem;
        this.what = what;
    }

    public SheetProblem problem() {
        return problem;
    }

    /** What the problem is with, like a column's name; empty where it is with nothing more than the file. */
    public String what() {
        return what;
    }
}
