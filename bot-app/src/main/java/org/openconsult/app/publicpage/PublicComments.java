package org.openconsult.app.publicpage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilter;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What people said, as far as it is published: a list that can be narrowed, and each comment at an address of its own. */
@Controller
class PublicComments {
    private static final int SIZE = 20;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final CommentSearch search;
    private final PublishedComments comments;
    private final ChannelNames channels;
    private final MessageSource messages;

    PublicComments(
            PublicPlans plans,
            PublicFrame frame,
            CommentSearch search,
            PublishedComments comments,
            ChannelNames channels,
            MessageSource messages) {
        this.plans = plans;
        this.frame = frame;
        this.search = search;
        this.comments = comments;
        this.channels = channels;
        this.messages = messages;
    }

    /**
     * A filter with what there is to choose from.
     *
     * @param value what is chosen; empty for any
     */
    record Filter(String name, List<Choice> choices, String value) {}

    @GetMapping("/consultations/{consultation}/comments")
    String list(
            @PathVariable String consultation,
            @RequestParam Map<String, String> parameters,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            ModelMap page) {
        ActionPlan known = plans.required(consultation);
        AskedFor asked = AskedFor.read(parameters, known);
        PlanTexts texts = frame.around(page, reader, known, paths -> paths.comments(asked.parameters()));
        Addresses paths = Addresses.of(known, reader);
        FoundComments found = search.find(asked.query(known), AskedFor.value(parameters, AskedFor.PAGE), SIZE);
        page.addAttribute("asked", asked);
        page.addAttribute("filters", filters(asked, texts, reader.locale()));
        page.addAttribute("comments", comments.list(found.ids(), texts, paths));
        page.addAttribute("total", found.total());
        page.addAttribute("more", found.more());
        page.addAttribute("upToDate", search.progress().upToDate());
        page.addAttribute(
                "newer",
                found.previous().map(to -> paths.comments(asked.page(to))).orElse(""));
        page.addAttribute(
                "older", found.next().map(to -> paths.comments(asked.page(to))).orElse(""));
        return "public/comments";
    }

    @GetMapping("/consultations/{consultation}/comments/{id}")
    String comment(
            @PathVariable String consultation,
            @PathVariable String id,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            ModelMap page) {
        ActionPlan known = plans.required(consultation);
        PlanTexts texts = frame.around(page, reader, known, paths -> paths.comment(id));
        page.addAttribute(
                "comment",
                comments.whole(id, texts, Addresses.of(known, reader))
                        .orElseThrow(() -> Trouble.lost("public.lost.comment")));
        return "public/comment";
    }

    private List<Filter> filters(AskedFor asked, PlanTexts texts, Locale locale) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put("commitment", commitments(texts, locale));
        choices.put("district", texts.districts());
        choices.put(
                "stance",
                Stream.of(Stance.values())
                        .map(stance -> new Choice(
                                stance.name().toLowerCase(Locale.ROOT),
                                messages.getMessage("public.stance." + stance, null, locale)))
                        .toList());
        choices.put(
                "language",
                texts.plan().languages().stream()
                        .map(language -> new Choice(language.tag(), texts.language(language.tag())))
                        .toList());
        choices.put(
                "channel",
                channels.choices(locale).stream()
                        .map(channel -> new Choice(channel.value(), channel.name()))
                        .toList());
        return choices.entrySet().stream()
                .map(filter -> new Filter(filter.getKey(), filter.getValue(), asked.get(filter.getKey())))
                .toList();
    }

    private List<Choice> commitments(PlanTexts texts, Locale locale) {
        return Stream.concat(
                        texts.plan().commitments().stream()
                                .map(commitment -> new Choice(
                                        commitment.id(),
                                        commitment.number() + ". "
                                                + texts.in(commitment.title()).text())),
                        Stream.of(new Choice(
                                ExportFilter.WHOLE_PLAN, messages.getMessage("public.about.plan", null, locale))))
                .toList();
    }
}
