package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import org.openconsult.http.request.Form;
import org.openconsult.http.request.FormReader;
import org.openconsult.http.request.RejectedRequestException;

/** Takes in forms that Twilio has signed, and no others. */
class SignedForms {
    private final FormReader forms;
    private final SignatureCheck signatures;

    SignedForms(FormReader forms, SignatureCheck signatures) {
        this.forms = forms;
        this.signatures = signatures;
    }

    /** @throws RejectedRequestException when it is not Twilio's, or cannot be read */
    Form read(HttpServletRequest request) {
        signatures.requireSignature(request);
        Form form = forms.read(request);
        signatures.requireSigned(request, form);
        return form;
    }

    /** What stands in the address, which is signed too. */
    Form readQuery(HttpServletRequest request) {
        return forms.readQuery(request);
    }
}
