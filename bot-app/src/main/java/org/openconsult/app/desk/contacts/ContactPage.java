package org.openconsult.app.desk.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Reason;
import org.openconsult.channel.Entrance;
import org.openconsult.contact.Contact;
import org.openconsult.contact.ContactCare;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactRemoval;
import org.openconsult.contact.Contacts;
import org.openconsult.contact.ListedContact;
import org.openconsult.contact.Reach;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contact: what is known, what became of them, what is to be done. */
@DeskController
class ContactPage {
    private static final String ONE = ContactsPage.PATH + "/{id}";
    private static final String TOLD = "told";

    private final ChosenPlan plans;
    private final Contacts contacts;
    private final ContactList list;
    private final ContactCare care;
    private final ContactRemoval removal;
    private final ShownContacts shown;
    private final List<Entrance> entrances;

    ContactPage(
            ChosenPlan plans,
            Contacts contacts,
            ContactList list,
            ContactCare care,
            ContactRemoval removal,
            ShownContacts shown,
            List<Entrance> entrances) {
        this.plans = plans;
        this.contacts = contacts;
        this.list = list;
        this.care = care;
        this.removal = removal;
        this.shown = shown;
        this.entrances = List.copyOf(entrances);
    }

    /** What somebody wrote down, and when. */
    record ShownNote(String when, String by, String words) {}

    /** A way in for whoever cannot be written to first. */
    record ShownWay(String shown, String link, String code) {}

    @GetMapping(ONE)
    @MayRun
    String contact(@PathVariable String id, Model page, Locale locale) {
        Contact contact = known(id);
        PlanWords words = plans.required(Optional.of(contact.consultation()), locale);
        ListedContact listed = list.of(contact);
        page.addAttribute("plan", words);
        page.addAttribute("contact", contact);
        page.addAttribute("part", listed.part());
        page.addAttribute("line", shown.line(listed, words));
        page.addAttribute("given", words.day(contact.card().consent().given()));
        page.addAttribute("entered", words.time(contact.enteredAt()));
        page.addAttribute("doneAt", contact.done().map(done -> words.time(done.at())));
        page.addAttribute(
                "notes",
                contact.notes().stream()
                        .map(note -> new ShownNote(words.time(note.at()), note.by(), note.words()))
                        .toList());
        page.addAttribute("ways", ways(contact));
        return "desk/contact";
    }

    private List<ShownWay> ways(Contact contact) {
        var channel = contact.card().address().channel();
        if (Reach.isWrittenFirst(channel)) {
            return List.of();
        }
        return entrances.stream()
                .filter(entrance ->
                        channel.equals(Reach.EMAIL) || entrance.channel().equals(channel))
                .flatMap(entrance -> entrance.way(OptionalInt.empty()).stream()
                        .map(way -> new ShownWay(
                                way.shown(),
                                way.link(),
                                "/consultations/" + contact.consultation() + "/qr/" + entrance.id() + ".svg")))
                .toList();
    }

    @PostMapping(ONE + "/note")
    @MayRun
    String note(@PathVariable String id, @RequestParam String words, Authentication who, RedirectAttributes next) {
        known(id);
        new FormTold(next, "contactNote").of(() -> care.note(id, words, who.getName()));
        return "redirect:" + ContactsPage.PATH + "/" + id;
    }

    @PostMapping(ONE + "/done")
    @MayRun
    String done(@PathVariable String id, @RequestParam boolean done, Authentication who, RedirectAttributes next) {
        known(id);
        new FormTold(next, "contactMark").of(() -> care.mark(id, done, who.getName()));
        return "redirect:" + ContactsPage.PATH + "/" + id;
    }

    /** Of one who is forgotten by half too, or whom no key opens. */
    @PostMapping(ONE + "/remove")
    @MayRun
    String remove(@PathVariable String id, @RequestParam String reason, Authentication who, RedirectAttributes next) {
        String consultation = contacts.consultation(id).orElseThrow(ContactPage::unknown);
        Reason why = Reason.of(Optional.of(reason));
        if (!why.isEnough()) {
            next.addFlashAttribute(TOLD, "told.contactRemoved.incomplete");
            return "redirect:" + ContactsPage.PATH + "/" + id;
        }
        removal.remove(id, why, who.getName());
        next.addFlashAttribute(TOLD, "told.contactRemoved");
        next.addAttribute(ChosenPlan.PARAMETER, consultation);
        return "redirect:" + ContactsPage.PATH;
    }

    private Contact known(String id) {
        return contacts.find(id).orElseThrow(ContactPage::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no contact with this id.");
    }
}
