package org.openconsult.app.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/**
 * A carrier that speaks SMPP 3.4, with all phones behind it: bytes, alphabets, parts and receipts as carriers send them.
 *
 * @see <a href="https://smpp.org/SMPP_v3_4_Issue1_2.pdf">SMPP 3.4: 4.4 SUBMIT_SM, 4.6 DELIVER_SM, appendix B</a>
 */
final class SmppCarrier implements AutoCloseable {
    /** In place of a receipt: the text is not even taken. */
    static final String REFUSED = "refused";

    private static final String OUR_NUMBER = "1234";
    private static final int GSM = 0;
    private static final int EIGHT_BIT = 4;
    private static final int UCS_2 = 8;
    private static final int WITH_HEADER = 0x40;
    private static final int RECEIPT = 0x04;

    private final SMPPServerSessionListener listener;
    private final Function<String, String> fates;
    private final PhoneParts phones = new PhoneParts();
    private final AtomicReference<SMPPServerSession> session = new AtomicReference<>();
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, SubmitSm> unreported = new ConcurrentHashMap<>();

    /** @param fates by a phone's number, the state that its texts come to: {@code DELIVRD}, {@code UNDELIV}, … */
    SmppCarrier(int port, Function<String, String> fates) throws IOException {
        this.fates = fates;
        listener = new SMPPServerSessionListener(port, new LoopbackListener());
        listener.setMessageReceiverListener(new Submissions(this::take));
        listener.setResponseDeliveryListener(new ServerResponseDeliveryAdapter() {
            @Override
            public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession from) {
                start(() -> report(result.getMessageId()));
            }
        });
        start(this::accept);
    }

    PhoneParts phones() {
        return phones;
    }

    /** Whether Kannel is there. */
    boolean isBound() {
        SMPPServerSession now = session.get();
        return now != null && now.getSessionState().isReceivable();
    }

    /** @param from a number, with or without a plus, or a name */
    void gsm(String from, String text) throws Exception {
        deliver(from, 0, GSM, GsmAlphabet.bytes(text));
    }

    void ucs2(String from, String text) throws Exception {
        deliver(from, 0, UCS_2, text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** In no alphabet. */
    void data(String from, byte[] bytes) throws Exception {
        deliver(from, 0, EIGHT_BIT, bytes);
    }

    /** One text in parts, in the order that is given. */
    void parts(String from, int reference, List<byte[]> parts, boolean wide, List<Integer> order) throws Exception {
        for (int part : order) {
            byte[] words = parts.get(part);
            byte[] withHeader = new byte[words.length + 6];
            byte[] header = {5, 0, 3, (byte) reference, (byte) parts.size(), (byte) (part + 1)};
            System.arraycopy(header, 0, withHeader, 0, header.length);
            System.arraycopy(words, 0, withHeader, header.length, words.length);
            deliver(from, WITH_HEADER, wide ? UCS_2 : GSM, withHeader);
        }
    }

    private void deliver(String from, int kind, int alphabet, byte[] bytes)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean number = from.matches("\\+?\\d+");
        session.get()
                .deliverShortMessage(
                        "",
                        number ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
                        number ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        from.replace("+", ""),
                        TypeOfNumber.NETWORK_SPECIFIC,
                        NumberingPlanIndicator.ISDN,
                        OUR_NUMBER,
                        new ESMClass(kind),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) alphabet),
                        bytes);
    }

    private SubmitSmResult take(SubmitSm text) throws ProcessRequestException {
        String phone = phone(text);
        if (fates.apply(phone).equals(REFUSED)) {
            throw new ProcessRequestException("No such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        show(phone, text);
        String name = "carrier-" + names.incrementAndGet();
        if (text.getRegisteredDelivery() != 0) {
            unreported.put(name, text);
        }
        try {
            return new SubmitSmResult(new MessageId(name), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void show(String phone, SubmitSm text) {
        byte[] bytes = text.getShortMessage();
        if ((text.getEsmClass() & WITH_HEADER) == 0) {
            phones.show(phone, words(text.getDataCoding(), bytes));
        } else {
            byte[] header = Arrays.copyOf(bytes, bytes[0] + 1);
            byte[] rest = Arrays.copyOfRange(bytes, bytes[0] + 1, bytes.length);
            phones.part(phone, header, words(text.getDataCoding(), rest));
        }
    }

    private static String words(byte alphabet, byte[] bytes) {
        return alphabet == UCS_2 ? new String(bytes, StandardCharsets.UTF_16BE) : GsmAlphabet.text(bytes);
    }

    private static String phone(SubmitSm text) {
        return (text.getDestAddrTon() == TypeOfNumber.INTERNATIONAL.value() ? "+" : "") + text.getDestAddress();
    }

    private void report(String name) {
        SubmitSm text = unreported.remove(name);
        if (text != null) {
            String receipt = "id:" + name + " sub:001 dlvrd:001 submit date:2611210800 done date:2611210800 stat:"
                    + fates.apply(phone(text)) + " err:000 text:";
            try {
                deliver(text.getDestAddress(), RECEIPT, GSM, receipt.getBytes(StandardCharsets.US_ASCII));
            } catch (PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException
                    | IOException lost) {
                throw new IllegalStateException(lost);
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                SMPPServerSession next = listener.accept();
                next.waitForBind(10_000).accept("carrier", InterfaceVersion.IF_34);
                session.set(next);
            }
        } catch (IOException closed) {
            session.set(null);
        } catch (TimeoutException | PDUStringException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "carrier");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        SMPPServerSession last = session.get();
        if (last != null) {
            last.close();
        }
        listener.close();
    }
}
