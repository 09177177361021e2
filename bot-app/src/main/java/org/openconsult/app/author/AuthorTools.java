package org.openconsult.app.author;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.conversation.words.Catalogs;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --console} and {@code --check}, each with {@code --plan FILE} or the sample: without web server and database.
 * Texts are drawn as the SMS channel draws them, with its settings.
 */
public final class AuthorTools {
    private static final ChannelId SMS = new ChannelId("sms");
    private static final int DONE = 0;
    private static final int MISTAKES = 1;

    private final InputStream keyboard;
    private final PrintStream screen;

    /** On the program's own terminal, in UTF-8. */
    public AuthorTools() {
        this(System.in, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    AuthorTools(InputStream keyboard, PrintStream screen) {
        this.keyboard = keyboard;
        this.screen = screen;
    }

    /** Whether what was typed after the program's name asks for one of them. */
    public static boolean areWanted(String... arguments) {
        List<String> given = List.of(arguments);
        return given.contains("--console") || given.contains("--check");
    }

    /** Runs the one that is asked for and gives the program's exit code: 1 where there are mistakes in the texts. */
    public int run(String... arguments) {
        try {
            PlanSource plan = PlanSource.of(List.of(arguments));
            return List.of(arguments).contains("--check")
                    ? onSms(arguments, sms -> new CheckReport(screen).of(plan, sms))
                    : talk(plan, arguments);
        } catch (UnreadablePlanException unreadable) {
            screen.println(unreadable.getMessage());
            return MISTAKES;
        }
    }

    private int talk(PlanSource source, String... arguments) {
        var keys = new BufferedReader(new InputStreamReader(keyboard, StandardCharsets.UTF_8));
        return source.plan()
                .map(plan -> onSms(arguments, sms -> {
                    new ConsoleTalk(keys, screen, Catalogs.shipped(), plan, sms).run();
                    return DONE;
                }))
                .orElseGet(() -> {
                    source.problems().forEach(screen::println);
                    return MISTAKES;
                });
    }

    /** The channels' modules are not named here: they are found as the product finds them. */
    private static int onSms(String[] arguments, ToIntFunction<Channel> tool) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChannelsAlone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("logging.level.root=OFF")
                .run(arguments)) {
            var channels = new Channels(context.getBeansOfType(Channel.class).values());
            return tool.applyAsInt(channels.get(SMS));
        }
    }
}
