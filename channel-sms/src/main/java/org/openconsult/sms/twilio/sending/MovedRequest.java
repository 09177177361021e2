package org.openconsult.sms.twilio.sending;

import com.twilio.http.Request;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;

/** The same request to another place than Twilio's own. */
final class MovedRequest extends Request {
    private final Request request;
    private final URI place;

    MovedRequest(Request request, URI place) {
        super(request.getMethod(), request.getUrl());
        this.request = request;
        this.place = place;
        setAuth(request.getUsername(), request.getPassword());
        setContentType(request.getContentType());
        Optional.ofNullable(request.getBody()).ifPresent(this::setBody);
        request.getPostParams().forEach((name, values) -> values.forEach(value -> addPostParam(name, value)));
    }

    @Override
    public URL constructURL() {
        try {
            return URI.create(place + request.constructURL().getFile()).toURL();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("The place of Twilio's API was checked at the start", wrong);
        }
    }
}
