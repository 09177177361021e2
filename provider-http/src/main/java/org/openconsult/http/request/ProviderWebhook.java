package org.openconsult.http.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/** Called by a provider, which gets what {@link RequestFailures} says when its request is not taken in. */
@RestController
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProviderWebhook {
    /** The provider's name as an operator knows it. */
    String provider();
}
