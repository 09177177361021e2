package org.openconsult.assisted.sheet;

/** That a file as a whole cannot be read. */
final class SheetRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final SheetReading.FileProblem problem;
    private final String what;

    SheetRefusal(SheetReading.FileProblem problem) {
        this(problem, "");
    }

    /** @param what names what the problem is with */
    SheetRefusal(SheetReading.FileProblem problem, String what) {
        super(problem.name());
        this.problem = problem;
        this.what = what;
    }

    SheetReading.FileProblem problem() {
        return problem;
    }

    String what() {
        return what;
    }
}
