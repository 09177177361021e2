package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;

/** The further words that carriers take for opting out: plain words on every other channel. */
final class CarrierStopCommand implements Command {
    private final Command stop = new StopCommand();

    @Override
    public String name() {
        return "stop.carrier";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return talk.situation().channel().carrierKeywords() && stop.accepts(talk, argument);
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return stop.take(talk, argument);
    }
}
