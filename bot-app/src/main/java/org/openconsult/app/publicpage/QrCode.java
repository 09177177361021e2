package org.openconsult.app.publicpage;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws what cameras read: dark on light in both colour schemes, as some read nothing else. */
final class QrCode {
    /** Of ISO/IEC 18004, in modules. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** An SVG of one unit a module. */
    static String svg(String text) {
        BitMatrix modules = modules(text);
        int size = modules.getWidth();
        var path = new StringBuilder();
        for (int row = 0; row < size; row++) {
            row(modules, row, path);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    private static void row(BitMatrix modules, int row, StringBuilder path) {
        int column = 0;
        while (column < modules.getWidth()) {
            int start = column;
            while (column < modules.getWidth() && modules.get(column, row)) {
                column++;
            }
            if (column > start) {
                int length = column - start;
                path.append("M%d %dh%dv1h-%dz".formatted(start, row, length, length));
            }
            column++;
        }
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A way in is too long for a QR code", tooLong);
        }
    }
}
