package org.openconsult.app.identity;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that the settings name; mostly none. */
@Component
public class IdentityProviders {
    private final List<Door> doors;

    IdentityProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.doors = registrations.stream()
                .filter(Iterable.class::isInstance)
                .flatMap(some -> StreamSupport.stream(((Iterable<?>) some).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(client -> new Door(client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()))
                .toList();
    }

    /**
     * A way to sign in.
     *
     * @param name what the provider is called, in the settings' words
     */
    public record Door(String name, String path) {}

    public List<Door> doors() {
        return doors;
    }
}
