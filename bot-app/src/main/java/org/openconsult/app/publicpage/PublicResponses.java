package org.openconsult.app.publicpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.response.Answer;
import org.openconsult.response.PublishedResponses;
import org.openconsult.response.Target;
import org.openconsult.search.CommentSearch;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided: commitment by commitment, then on the whole plan, on themes and on texts that many sent. */
@Controller
class PublicResponses {
    private static final int SIZE = 10;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final CommentSearch search;
    private final PublishedResponses published;
    private final Storage storage;

    PublicResponses(
            PublicPlans plans, PublicFrame frame, CommentSearch search, PublishedResponses published, Storage storage) {
        this.plans = plans;
        this.frame = frame;
        this.search = search;
        this.published = published;
        this.storage = storage;
    }

    /**
     * A thing that comments are on, with what was decided on it.
     *
     * @param kind a key of the messages, empty for a commitment, which says its number
     * @param name empty where it has none that is published
     * @param path where it can be read; empty where it cannot
     */
    record Decided(String kind, String number, PlanText name, String path, Optional<ShownAnswer> answer) {}

    /** @param page from 1 */
    @GetMapping("/consultations/{consultation}/responses")
    String responses(
            @PathVariable String consultation,
            @RequestParam(name = "page") Optional<String> page,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            ModelMap model) {
        ActionPlan plan = plans.required(consultation);
        PlanTexts texts = frame.around(model, reader, plan, Addresses::responses);
        Addresses paths = Addresses.of(plan, reader);
        List<Decided> all = all(texts, paths);
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int shown =
                page.flatMap(PublicResponses::number).filter(one -> one <= last).orElse(1);
        model.addAttribute("decided", all.subList((shown - 1) * SIZE, Math.min(all.size(), shown * SIZE)));
        model.addAttribute("answers", AnsweredCounts.of(search.figures(plan.id())));
        model.addAttribute("before", shown > 1 ? paths.responses(shown - 1) : "");
        model.addAttribute("after", shown < last ? paths.responses(shown + 1) : "");
        return "public/responses";
    }

    private static Optional<Integer> number(String written) {
        return written.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    /** Single comments have their answers beside them. */
    private List<Decided> all(PlanTexts texts, Addresses paths) {
        String plan = texts.plan().id();
        Map<Target, Answer> answers = published.of(plan).stream()
                .filter(answer -> answer.target().kind() != Target.Kind.COMMENT)
                .collect(Collectors.toMap(Answer::target, Function.identity()));
        CodeBook book = CodeBooks.of(storage, plan);
        List<Decided> all = new ArrayList<>();
        texts.plan().commitments().forEach(commitment -> all.add(on(commitment, answers, texts, paths)));
        Stream.of(Target.Kind.PLAN, Target.Kind.COMMITMENT, Target.Kind.THEME, Target.Kind.CAMPAIGN)
                .forEach(kind -> answers.values().stream()
                        .filter(answer -> answer.target().kind() == kind)
                        .filter(answer -> texts.commitment(answer.target().id()).isEmpty())
                        .sorted(Comparator.comparing(Answer::at).reversed())
                        .map(answer -> other(answer, book, texts))
                        .forEach(all::add));
        return all;
    }

    private static Decided on(Commitment commitment, Map<Target, Answer> answers, PlanTexts texts, Addresses paths) {
        Target target = new Target(Target.Kind.COMMITMENT, commitment.id());
        return new Decided(
                "",
                String.valueOf(commitment.number()),
                texts.in(commitment.title()),
                paths.commitment(commitment.id()),
                Optional.ofNullable(answers.get(target)).map(answer -> ShownAnswer.of(answer, texts)));
    }

    private static Decided other(Answer answer, CodeBook book, PlanTexts texts) {
        PlanText name = book.find(answer.target().id())
                .filter(theme -> answer.target().kind() == Target.Kind.THEME)
                .map(theme -> texts.in(theme.name()))
                .orElse(new PlanText("", ""));
        return new Decided(
                "public.decided." + answer.target().kind(), "", name, "", Optional.of(ShownAnswer.of(answer, texts)));
    }
}
