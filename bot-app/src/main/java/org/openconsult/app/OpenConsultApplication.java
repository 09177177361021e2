package org.openconsult.app;

import org.openconsult.app.author.AuthorTools;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product as one program. Channels join by being on the class path with their settings given. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OpenConsultApplication {
    private static final int FAILED = 1;

    public static void main(String[] args) {
        if (AuthorTools.areWanted(args)) {
            System.exit(new AuthorTools().run(args));
        }
        try {
            SpringApplication.run(OpenConsultApplication.class, args);
        } catch (RuntimeException reported) {
            // Spring has said what is wrong; threads that were started on the way must not keep the program alive.
            System.exit(FAILED);
        }
    }
}
