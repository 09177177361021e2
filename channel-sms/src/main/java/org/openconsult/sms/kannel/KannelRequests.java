package org.openconsult.sms.kannel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openconsult.http.request.BodyReader;
import org.openconsult.http.request.RejectedRequestException;

/** Takes in requests that came with Kannel's token, and no others. */
class KannelRequests {
    private final InboundToken token;
    private final BodyReader bodies;
    private final int maxParameters;

    KannelRequests(InboundToken token, BodyReader bodies, int maxParameters) {
        this.token = token;
        this.bodies = bodies;
        this.maxParameters = maxParameters;
    }

    /**
     * What stands behind the address's question mark.
     *
     * @throws RejectedRequestException when the token is not Kannel's
     */
    Parameters address(HttpServletRequest request) {
        Parameters address =
                Parameters.of(Optional.ofNullable(request.getQueryString()).orElse(""), maxParameters);
        token.require(address);
        return address;
    }

    /** @throws RejectedRequestException when the token is not Kannel's, or the request cannot be read */
    KannelRequest read(HttpServletRequest request) {
        Parameters address = address(request);
        return request.getMethod().equals("GET")
                ? KannelRequest.get(request, address)
                : KannelRequest.post(request, address, bodies.read(request), maxParameters);
    }
}
