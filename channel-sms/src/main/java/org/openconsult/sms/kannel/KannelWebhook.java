package org.openconsult.sms.kannel;

import jakarta.servlet.http.HttpServletRequest;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.inbox.Reception;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Where Kannel brings a text and takes the answer, in one request. Anything but 200 and 202 makes Kannel try again, as
 * often as {@code http-request-retry} in kannel.conf says; without that setting the text is lost to us.
 */
@ProviderWebhook(provider = KannelTransport.PROVIDER)
class KannelWebhook {
    private final KannelRequests requests;
    private final InboundText inbound;
    private final Reception reception;
    private final PlainAnswer answers;

    KannelWebhook(KannelRequests requests, InboundText inbound, Reception reception, PlainAnswer answers) {
        this.requests = requests;
        this.inbound = inbound;
        this.reception = reception;
        this.answers = answers;
    }

    @RequestMapping(
            path = "/channels/sms/kannel",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        return answers.of(reception.receive(inbound.read(requests.read(request))));
    }
}
