package org.openconsult.sms.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openconsult.http.request.Form;
import org.openconsult.http.request.RejectedRequestException;

/**
 * Believes only what Twilio has signed. The SDK compares in constant time.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">Twilio, validating requests</a>
 */
class SignatureCheck {
    static final String HEADER = "X-Twilio-Signature";

    private final RequestValidator validator;
    private final PublicUrl publicUrl;

    SignatureCheck(TwilioAccount account, PublicUrl publicUrl) {
        this.validator = new RequestValidator(account.authToken());
        this.publicUrl = publicUrl;
    }

    /** @throws RejectedRequestException when there is no signature, so that nothing need be read */
    void requireSignature(HttpServletRequest request) {
        if (request.getHeader(HEADER) == null) {
            throw RejectedRequestException.forbidden("It is not signed.");
        }
    }

    /** @throws RejectedRequestException when the signature is not Twilio's over this address and all of the form */
    void requireSigned(HttpServletRequest request, Form form) {
        Map<String, String> signed = signed(form);
        String signature = request.getHeader(HEADER);
        if (publicUrl.of(request).stream().noneMatch(url -> validator.validate(url, signed, signature))) {
            throw RejectedRequestException.forbidden(
                    "Its signature is wrong. If it was Twilio's: see consult.public-url and the auth token.");
        }
    }

    private static Map<String, String> signed(Form form) {
        return form.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> signed(parameter.getKey(), parameter.getValue())));
    }

    /**
     * A parameter that came several times is signed as name and value for each different value, in their order; the
     * Java SDK takes one value a name only, so the names between go into it.
     */
    private static String signed(String name, List<String> values) {
        return String.join(name, new TreeSet<>(values));
    }
}
