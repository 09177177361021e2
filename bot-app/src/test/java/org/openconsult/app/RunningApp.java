package org.openconsult.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole application on a port of its own, with a database in memory and a scripted reception. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sample.enabled=false",
            // As cheap as is allowed: tests sign in thousands of times.
            "consult.sign-in.password-cost=10",
            // Whenever the tests run.
            "consult.mailing.quiet-from=00:00",
            "consult.mailing.quiet-until=00:00",
            "consult.mailing.price-per-segment=0.05",
            "consult.coordinator.username=" + Browser.ADMINISTRATOR,
            "consult.coordinator.password=" + Browser.PASSWORD,
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
@Import({ScriptedReception.class, EchoWebhook.class, MemoryComments.class})
public @interface RunningApp {}
