package org.openconsult.app.desk.messages;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.page.Refusal;
import org.openconsult.correspondence.Writing;
import org.openconsult.correspondence.Written;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The talk with one person, and the form for writing to them. */
@DeskController
class TalkPage {
    static final String PATH = "/desk/messages/talks/{name}";
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private final TalkPane pane;
    private final Writing writing;

    TalkPage(TalkPane pane, Writing writing) {
        this.pane = pane;
        this.writing = writing;
    }

    /** @param before the turn that the page ends before */
    @GetMapping(PATH)
    String talk(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String written,
            Model page,
            Locale locale) {
        page.addAttribute("justWritten", written != null);
        return pane.show(name, before, page, locale);
    }

    /** Pressed twice it writes once. What cannot be written stays in the form, with the reason. */
    @PostMapping(PATH)
    @MayRun
    String write(
            @PathVariable String name,
            @RequestParam String words,
            @RequestParam String form,
            Authentication who,
            Model page,
            Locale locale) {
        if (!FORM.matcher(form).matches()) {
            throw Refusal.badRequest(pane.said("messages.form", locale));
        }
        Written written = writing.write(pane.person(name, locale), words, form, who.getName());
        if (written instanceof Written.Refused refused) {
            page.addAttribute("form", form);
            page.addAttribute("words", words);
            page.addAttribute("refused", refused.why().name());
            return pane.show(name, null, page, locale);
        }
        return "redirect:/desk/messages/talks/" + name + "?written#newest";
    }

    /** What the words would be on the person's phone, while they are typed. */
    @PostMapping(PATH + "/draft")
    @MayRun
    String draft(@PathVariable String name, @RequestParam String words, Model page, Locale locale) {
        page.addAttribute("draft", ShownDraft.of(writing.draft(pane.person(name, locale), words)));
        return "desk/messages-draft";
    }
}
