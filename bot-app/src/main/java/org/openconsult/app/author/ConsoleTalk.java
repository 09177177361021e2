package org.openconsult.app.author;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/**
 * A talk with one person who sits at the keyboard. It begins at noon of the day on which the consultation opens; each
 * message comes half a minute after the one before. Nothing is stored.
 */
final class ConsoleTalk {
    private static final int NOON = 12;

    private final BufferedReader keyboard;
    private final PrintStream screen;
    private final Catalogs words;
    private final ActionPlan plan;
    private final Player person;

    ConsoleTalk(BufferedReader keyboard, PrintStream screen, Catalogs words, ActionPlan plan, Channel channel) {
        this.keyboard = keyboard;
        this.screen = screen;
        this.words = words;
        this.plan = plan;
        this.person = new Player(
                new ConversationEngine(words, ConversationLimits.defaults(), new LanguageDetection()),
                plan,
                channel,
                opening());
    }

    private Instant opening() {
        return plan.publicConsultation()
                .start()
                .atTime(NOON, 0)
                .atZone(plan.timeZone())
                .toInstant();
    }

    /** Until the person quits or there is no more to read. */
    void run() {
        screen.println("\"" + plan.title().in(plan.defaultLanguage(), plan.defaultLanguage())
                + "\". Write as somebody would text. Also:");
        help();
        for (Optional<String> line = ask(); line.isPresent(); line = ask()) {
            if (line.get().strip().equals(":quit")) {
                return;
            }
            take(line.get());
        }
    }

    private Optional<String> ask() {
        try {
            screen.print("> ");
            screen.flush();
            return Optional.ofNullable(keyboard.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("The keyboard cannot be read", e);
        }
    }

    private void take(String line) {
        String[] command = line.strip().split("\\s+", 2);
        switch (command[0]) {
            case ":lang" -> speak(command.length > 1 ? command[1] : "");
            case ":next-day" -> nextDay();
            case ":state" -> screen.println(person.stored());
            default -> {
                if (command[0].startsWith(":")) {
                    help();
                } else {
                    show(person.send(line));
                }
            }
        }
    }

    private void help() {
        screen.println("  :lang TAG   go on in another language, like :lang es");
        screen.println("  :next-day   let a day go by");
        screen.println("  :state      where the talk stands");
        screen.println("  :quit       the end");
    }

    private void speak(String tag) {
        if (tag.matches("[a-z]{2,3}") && isThere(new Language(tag))) {
            person.goOnIn(new Language(tag));
        } else {
            screen.println("The languages are " + words.languages() + " for our sentences and " + plan.languages()
                    + " for the plan.");
        }
    }

    private boolean isThere(Language language) {
        return words.has(language) || plan.languages().contains(language);
    }

    private void nextDay() {
        person.pass(Duration.ofDays(1));
        screen.println("It is " + LocalDate.ofInstant(person.now(), plan.timeZone()) + ".");
    }

    private void show(Turn turn) {
        turn.replies().forEach(this::show);
        if (turn.replies().isEmpty()) {
            screen.println("< (no answer)");
        }
    }

    private void show(Reply reply) {
        for (DrawnMessage message : person.channel().draw(reply, words)) {
            screen.println("< " + message.text().replace("\n", "\n  "));
            screen.println(
                    "  (" + message.encoding().map(encoding -> encoding + ", ").orElse("") + message.segments()
                            + (message.segments() == 1 ? " segment)" : " segments)"));
        }
    }
}
