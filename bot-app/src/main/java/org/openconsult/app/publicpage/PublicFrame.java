package org.openconsult.app.publicpage;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openconsult.app.simulator.SimulatorAccess;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Puts what stands around each public page beside it. */
@Component
class PublicFrame {
    private final SimulatorAccess simulator;

    PublicFrame(SimulatorAccess simulator) {
        this.simulator = simulator;
    }

    /**
     * What stands around a page.
     *
     * @param lang what the page itself speaks
     * @param here the page's own address, without a language
     */
    record Frame(String lang, String here, boolean simulator, List<LanguageLink> languages) {}

    /**
     * The same page in another language.
     *
     * @param name in that language
     * @param current whether it is the one that is read
     */
    record LanguageLink(String tag, String name, String path, boolean current) {}

    /** Around a page that is about no consultation. */
    void around(ModelMap page, Reader reader) {
        page.addAttribute(
                "frame", frame(reader, "", Set.of(Language.ENGLISH, Language.SPANISH), tag -> "?lang=" + tag));
    }

    /**
     * Around a page about a consultation, with its texts and addresses.
     *
     * @param here the page among those addresses
     */
    PlanTexts around(ModelMap page, Reader reader, ActionPlan plan, Function<Addresses, String> here) {
        Set<Language> languages = new LinkedHashSet<>(List.of(Language.ENGLISH, Language.SPANISH));
        languages.addAll(plan.languages());
        PlanTexts texts = new PlanTexts(plan, reader);
        page.addAttribute(
                "frame",
                frame(
                        reader,
                        here.apply(new Addresses(plan.id(), Optional.empty())),
                        languages,
                        tag -> here.apply(new Addresses(plan.id(), Optional.of(tag)))));
        page.addAttribute("plan", texts);
        page.addAttribute("paths", Addresses.of(plan, reader));
        return texts;
    }

    private Frame frame(Reader reader, String here, Set<Language> languages, UnaryOperator<String> inLanguage) {
        return new Frame(
                reader.locale().getLanguage(),
                here,
                simulator.isEnabled(),
                languages.stream()
                        .sorted(Comparator.comparing(PublicFrame::name))
                        .map(language -> new LanguageLink(
                                language.tag(),
                                name(language),
                                inLanguage.apply(language.tag()),
                                language.equals(reader.language())))
                        .toList());
    }

    private static String name(Language language) {
        String name = language.tag().equals("bzj") ? "Kriol" : language.locale().getDisplayLanguage(language.locale());
        return Optional.of(name)
                .filter(known -> !known.isEmpty())
                .map(known -> known.substring(0, 1).toUpperCase(language.locale()) + known.substring(1))
                .orElse(language.tag());
    }
}
