package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.RunningApp;
import org.openconsult.app.ScriptedReception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A provider's headers, through all that stands before a channel. The bytes are written as they are: clients mend them. */
@RunningApp
@TestPropertySource(properties = "consult.sms.kannel.inbound-token=word")
class SendersNamesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedReception reception;

    @BeforeEach
    void reopen() {
        reception.reopen();
    }

    /** In UTF-8 one byte of Ñ, and of ’, looks like a control character. */
    @ParameterizedTest
    @CsvSource({"UTF-8,Clínica Ñandú ’", "UTF-8,诊所", "ISO-8859-1,Clínica Ñandú"})
    void reachTheChannelInAnyLetters(String charset, String name) throws IOException {
        assertThat(statusFor(name.getBytes(charset))).isEqualTo("200");
        assertThat(reception.received())
                .singleElement()
                .satisfies(message -> assertThat(message.from().value()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(bytes = {0x00, 0x01, 0x0B, 0x1B, 0x7F})
    void areRefusedWithARealControlCharacter(byte control) throws IOException {
        assertThat(statusFor(new byte[] {'M', 'T', control, 'N'})).isEqualTo("400");
        assertThat(reception.received()).isEmpty();
    }

    @Test
    void areRefusedWhereTheyAreTooLong() throws IOException {
        assertThat(statusFor("Ñ".repeat(65).getBytes(StandardCharsets.UTF_8))).isEqualTo("400");
        assertThat(reception.received()).isEmpty();
    }

    private String statusFor(byte[] sender) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(ascii("POST /channels/sms/kannel?token=word HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: 2\r\nX-Kannel-From: "));
            out.write(sender);
            out.write(ascii("\r\n\r\nhi"));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.split(" ", 3)[1];
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
