package org.openconsult.conversation.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.words.CommandWords;

/** All commands. A new one has its class, its words in the catalogs and its place in this list. */
public final class Commands {
    private static final List<Command> ALL = List.of(
            new StopCommand(),
            new CarrierStopCommand(),
            new StartCommand(),
            new GreetCommand(),
            new ListCommand(),
            new AboutCommand(),
            new MoreCommand(),
            new BackCommand(),
            new CommentCommand(),
            new UndoCommand(),
            new MoveCommand(),
            new EditCommand(),
            new WithdrawCommand(),
            new MineCommand(),
            StateCommand.status(),
            StateCommand.why(),
            new JoinCommand(),
            new LinkCommand(),
            new NewCommand(),
            new ForgetCommand(),
            new LanguageCommand(),
            new DistrictCommand(),
            new HelpCommand(),
            new PrivacyCommand());

    /** Commands that change nothing of what anybody has said: a slip in their words is forgiven. */
    private static final Set<String> FORGIVING =
            Set.of("greet", "list", "about", "more", "back", "comment", "language", "district", "help", "privacy");

    private final CommandWords words;

    public Commands(CommandWords words) {
        this.words = words;
    }

    /** What the message brings if it is a command. */
    public Optional<Turn> answer(Talk talk) {
        return words.readings(talk.incoming().text())
                .flatMap(call -> named(call.command()).stream()
                        .filter(command -> command.accepts(talk, call.argument()))
                        .map(command -> command.take(talk, call.argument())))
                .findFirst()
                .or(() -> codeAlone(talk));
    }

    /** A code by itself asks where its comment stands. */
    private static Optional<Turn> codeAlone(Talk talk) {
        return CodeArgument.message(talk)
                .map(code -> StateCommand.status().take(talk, talk.incoming().text()));
    }

    /**
     * What the message brings if it is nearly a harmless command: one slip away from it and from no other.
     *
     * @param swapsOnly forgives nothing but two swapped letters
     */
    public Optional<Turn> nearest(Talk talk, boolean swapsOnly) {
        return words.nearest(talk.incoming().text(), FORGIVING, swapsOnly)
                .flatMap(call -> named(call.command()).map(command -> command.take(talk, call.argument())));
    }

    /** The same as the command for what the provider has answered by itself. */
    public Turn answered(ProviderAnswer answer, Talk talk) {
        String name = answer.name().toLowerCase(Locale.ROOT);
        return named(name).orElseThrow().take(talk, "");
    }

    /** The names under which the catalogs must have words. */
    public static List<String> names() {
        return ALL.stream().map(Command::name).toList();
    }

    private static Optional<Command> named(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
