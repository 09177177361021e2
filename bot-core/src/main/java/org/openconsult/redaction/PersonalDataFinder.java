package org.openconsult.redaction;

import java.util.List;

/** Finds personal data of one kind. */
interface PersonalDataFinder {
    /** All that is in the text, from the start on, without overlaps. */
    List<Finding> find(String text);
}
