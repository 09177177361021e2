package org.openconsult.comment;

/** What a comment is about. */
public sealed interface Subject {

    /** One commitment, in the version that was in force when it was commented. */
    record OnCommitment(int number, String id, int version) implements Subject {}

    /** The plan as a whole. */
    record WholePlan() implements Subject {}

    /** Not known yet: the person was asked, or a coordinator must say. */
    record Unassigned() implements Subject {}
}
