package org.openconsult.app.simulator;

import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Transport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

    /** Is none of the providers that are set, so whoever asks for these does not get it. */
    @Bean(defaultCandidate = false)
    @Qualifier("simulator")
    Transport simulatedGroupTransport(Personas personas, SimulatorAccess access, SimulatedGroups groups) {
        ChannelId channel = new ChannelId(personas.sample().group().channel());
        return new GroupTransport(channel, access, groups);
    }
}
