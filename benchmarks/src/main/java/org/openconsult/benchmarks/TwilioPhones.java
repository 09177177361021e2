package org.openconsult.benchmarks;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.provider.Account;
import org.openconsult.faults.provider.Answered;
import org.openconsult.faults.provider.Form;
import org.openconsult.faults.provider.SignedPost;

/** Posts what people text to the webhook for Twilio, signed as Twilio signs, and wants each answered in the webhook's answer. */
final class TwilioPhones implements Work {
    private static final String PATH = "/channels/sms/twilio";

    private final SignedPost post = new SignedPost();
    private final List<Instance> instances;
    private final IntBinaryOperator choice;

    /** @param choice which instance gets a message, by the person and the number of the message */
    TwilioPhones(List<Server> servers, IntBinaryOperator choice) {
        this.instances = servers.stream().map(Server::instance).toList();
        this.choice = choice;
    }

    static TwilioPhones textingTo(Server server) {
        return new TwilioPhones(List.of(server), (person, number) -> 0);
    }

    @Override
    public void doOnce(int person, int number) {
        Instance instance = instances.get(choice.applyAsInt(person, number));
        Answered answer = post.post(instance, PATH, form(person, number))
                .orElseThrow(() -> new IllegalStateException("No answer: see " + instance.log()));
        if (answer.status() != 200 || !answer.body().contains("<Message")) {
            throw new IllegalStateException(answer.status() + " and no message: see " + instance.log());
        }
    }

    private static Form form(int person, int number) {
        String sid = String.format("SM%024x%08x", person, number);
        var values = new TreeMap<String, String>();
        values.put("AccountSid", Account.SID);
        values.put("ApiVersion", "2010-04-01");
        values.put("Body", Journey.message(number));
        // As long as mobile numbers of Belize are: any other is read twice, which few people's are.
        values.put("From", String.format("+5016%06d", person));
        values.put("MessageSid", sid);
        values.put("NumMedia", "0");
        values.put("NumSegments", "1");
        values.put("SmsMessageSid", sid);
        values.put("SmsSid", sid);
        values.put("SmsStatus", "received");
        values.put("To", Account.NUMBER);
        return new Form(values);
    }
}
