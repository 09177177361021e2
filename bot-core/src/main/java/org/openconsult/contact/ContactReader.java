package org.openconsult.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openconsult.consultation.ActionPlan;

/** Reads contacts as they were written, in a form, in lines of a spreadsheet or by a program. Nobody is read without consent. */
public final class ContactReader {
    private final ActionPlan plan;
    private final LocalDate today;
    private final Predicate<String> channels;

    /**
     * A reader of contacts for one plan.
     *
     * @param channels whether there is a channel of that name
     */
    public ContactReader(ActionPlan plan, LocalDate today, Predicate<String> channels) {
        this.plan = plan;
        this.today = today;
        this.channels = channels;
    }

    /**
     * What was written of one contact.
     *
     * @param where the line, the place or 0
     */
    public record Written(int where, Map<ContactField, String> fields) {
        /** Leaves out the words. */
        @Override
        public String toString() {
            return "Written[" + where + "]";
        }
    }

    /** Reads all of them. */
    public ContactReading read(List<Written> all) {
        List<ContactProblem> problems = new ArrayList<>();
        return read(all, problems);
    }

    /** @param problems those that were found before */
    ContactReading read(List<Written> all, List<ContactProblem> problems) {
        List<ContactCard> cards = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (Written written : all) {
            new WrittenContact(written, plan, problems).card(today, channels).ifPresent(card -> {
                if (places.add(Reach.place(card.address()))) {
                    cards.add(card);
                } else {
                    problems.add(new ContactProblem(written.where(), ContactField.ADDRESS, ContactProblem.Kind.TWICE));
                }
            });
        }
        return new ContactReading(cards, problems);
    }
}
