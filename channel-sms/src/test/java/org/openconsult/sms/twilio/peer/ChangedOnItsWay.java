package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openconsult.sms.twilio.peer.WebhookRequest.Parameter;

/** Another request arrives than the one that was signed. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum ChangedOnItsWay implements Tampering {
    ANOTHER_MESSAGE(value("MessageSid", sid -> "SMffffffffffffffffffffffffffffffff")),
    ANOTHER_ACCOUNT(value("AccountSid", sid -> "ACffffffffffffffffffffffffffffffff")),
    LONGER_VALUE((form, random) -> oneChanged(form, random, one -> new Parameter(one.name(), one.value() + " "))),
    VALUE_WITH_ANOTHER_BEGINNING(
            (form, random) -> oneChanged(form, random, one -> new Parameter(one.name(), "\u00E9" + one.value()))),
    ADDED((form, random) -> added(form, random, new Parameter("NewThing", "1"))),
    ADDED_EMPTY((form, random) -> added(form, random, new Parameter("NewThing", ""))),
    ADDED_SECOND_VALUE((form, random) -> added(form, random, new Parameter("AccountSid", "AC1"))),
    REMOVED((form, random) ->
            without(form, form.get(random.nextInt(form.size())).name())),
    ALL_REMOVED((form, random) -> List.of()),
    RENAMED((form, random) -> oneChanged(form, random, one -> new Parameter(one.name() + "s", one.value()))),
    NAME_IN_SMALL_LETTERS(changed(one -> one.name().equals("To"), one -> new Parameter("to", one.value()))),
    NAMES_EXCHANGED((form, random) -> form.stream()
            .map(one -> switch (one.name()) {
                case "AccountSid" -> new Parameter("To", one.value());
                case "To" -> new Parameter("AccountSid", one.value());
                default -> one;
            })
            .toList()),
    ANOTHER_WEBHOOK(address -> address.contains("/status")
            ? address.replace("/status", "")
            : address.replace("/twilio", "/twilio/status")),
    LONGER_QUERY(address -> address + (address.contains("?") ? "&" : "?")),
    ANOTHER_QUERY(address -> address.contains("?") ? address.replaceFirst("\\?", "?z") : address + "?z=1"),
    NO_QUERY_OR_A_NEW_ONE(address -> address.contains("?") ? address.replaceFirst("\\?.*", "") : address + "?Body=hi");

    private final BiFunction<WebhookRequest, Random, WebhookRequest> change;

    ChangedOnItsWay(BiFunction<List<Parameter>, Random, List<Parameter>> form) {
        change = (request, random) -> request.withForm(form.apply(request.form(), random));
    }

    ChangedOnItsWay(UnaryOperator<String> pathAndQuery) {
        change = (request, random) -> request.withPathAndQuery(pathAndQuery.apply(request.pathAndQuery()));
    }

    @Override
    public Delivery of(WebhookRequest genuine, TwilioLibrary twilio, Random random) throws IOException {
        return Delivery.of(change.apply(genuine, random), twilio.sign(genuine));
    }

    private static BiFunction<List<Parameter>, Random, List<Parameter>> value(
            String name, UnaryOperator<String> another) {
        return changed(one -> one.name().equals(name), one -> new Parameter(one.name(), another.apply(one.value())));
    }

    private static BiFunction<List<Parameter>, Random, List<Parameter>> changed(
            Predicate<Parameter> which, UnaryOperator<Parameter> change) {
        return (form, random) -> form.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }

    private static List<Parameter> oneChanged(List<Parameter> form, Random random, UnaryOperator<Parameter> change) {
        var changed = new ArrayList<>(form);
        int index = random.nextInt(form.size());
        changed.set(index, change.apply(form.get(index)));
        return changed;
    }

    private static List<Parameter> added(List<Parameter> form, Random random, Parameter parameter) {
        var longer = new ArrayList<>(form);
        longer.add(random.nextInt(form.size() + 1), parameter);
        return longer;
    }

    private static List<Parameter> without(List<Parameter> form, String name) {
        return form.stream().filter(one -> !one.name().equals(name)).toList();
    }
}
