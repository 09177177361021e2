package org.openconsult.teams.apppackage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The product's mark, a speech bubble with a tick, in the two forms that Teams wants.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package">Teams, app
 *     package: icons</a>
 */
final class Icon {
    /** Units that the mark is drawn in: 32 by 32. */
    private static final double UNITS = 32;

    private static final int COLOUR = 192;
    private static final int OUTLINE = 32;
    private static final Color GROUND = new Color(0x0B6472);

    private Icon() {}

    /** The mark in the middle half of a square of colour: Teams may cut the corners off. */
    static byte[] colour() {
        var image = new BufferedImage(COLOUR, COLOUR, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = drawing(image);
        drawing.setColor(GROUND);
        drawing.fillRect(0, 0, COLOUR, COLOUR);
        drawing.translate(COLOUR / 4.0, COLOUR / 4.0);
        drawing.scale(COLOUR / 2 / UNITS, COLOUR / 2 / UNITS);
        drawing.setColor(Color.WHITE);
        drawing.fill(bubble());
        drawing.setColor(GROUND);
        drawing.setStroke(line(3));
        drawing.draw(tick());
        return png(image);
    }

    /** White lines on nothing. */
    static byte[] outline() {
        var image = new BufferedImage(OUTLINE, OUTLINE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = drawing(image);
        drawing.setColor(Color.WHITE);
        drawing.setStroke(line(2));
        drawing.draw(bubble());
        drawing.draw(tick());
        return png(image);
    }

    private static Shape bubble() {
        var tail = new Path2D.Double();
        tail.moveTo(8, 20);
        tail.lineTo(8, 30);
        tail.lineTo(15, 24);
        tail.lineTo(15, 20);
        tail.closePath();
        var bubble = new Area(new RoundRectangle2D.Double(2, 4, 28, 20, 6, 6));
        bubble.add(new Area(tail));
        return bubble;
    }

    private static Shape tick() {
        var tick = new Path2D.Double();
        tick.moveTo(10, 14);
        tick.lineTo(14.5, 18.5);
        tick.lineTo(22.5, 10);
        return tick;
    }

    private static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Graphics2D drawing(BufferedImage image) {
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return drawing;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
