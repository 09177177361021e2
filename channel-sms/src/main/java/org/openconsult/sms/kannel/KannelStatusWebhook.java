package org.openconsult.sms.kannel;

import jakarta.servlet.http.HttpServletRequest;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.outbox.DeliveryReports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where Kannel reports what became of a text. Whatever it says is taken, once it is Kannel that says it. */
@ProviderWebhook(provider = KannelTransport.PROVIDER)
class KannelStatusWebhook {
    private final KannelRequests requests;
    private final DeliveryReports reports;

    KannelStatusWebhook(KannelRequests requests, DeliveryReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    /** 200, as Kannel takes 204 for a failure and tries again. */
    @RequestMapping(
            path = StatusAddress.PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.OK)
    void receive(HttpServletRequest request) {
        StatusReports.of(requests.address(request)).forEach(reports::report);
    }
}
