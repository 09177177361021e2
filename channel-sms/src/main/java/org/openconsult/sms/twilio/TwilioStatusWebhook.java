package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import org.openconsult.http.request.Form;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.outbox.DeliveryReports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where Twilio reports what became of a message. Whatever it says is taken, once it is Twilio that says it. */
@ProviderWebhook(provider = TwilioTransport.PROVIDER)
class TwilioStatusWebhook {
    private final SignedForms forms;
    private final DeliveryReports reports;

    TwilioStatusWebhook(SignedForms forms, DeliveryReports reports) {
        this.forms = forms;
        this.reports = reports;
    }

    @PostMapping(StatusAddress.PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(HttpServletRequest request) {
        Form form = forms.read(request);
        StatusReport.of(forms.readQuery(request), form).ifPresent(reports::report);
    }
}
