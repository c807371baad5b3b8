package dev.yearlight.pipeline.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 from foreign hands, its byte order mark dropped, its broken bytes marked instead of repaired in silence. */
public final class TextInput {

    /** Stands for bytes that are no UTF-8; no character of Unicode. */
    static final char BROKEN = '\uffff';

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int LOOK_AHEAD = 4_096;

    private TextInput() {}

    /** Opens the text; refuses what says that it is UTF-16. */
    public static BufferedReader open(String file, InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(BROKEN))));
        text.mark(2);
        int first = text.read();
        int second = text.read();
        if (first == BROKEN && second == BROKEN) {
            throw new ImportRefusedException(file, "begins like UTF-16 and not like text in UTF-8; save it as UTF-8");
        }
        text.reset();
        if (first == BYTE_ORDER_MARK) {
            text.skip(1);
        }
        return text;
    }

    /** The first line, or what of it is near; the text stays where it was. */
    static String firstLine(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        StringBuilder line = new StringBuilder();
        int next = text.read();
        while (next >= 0 && next != '\n' && next != '\r' && line.length() < LOOK_AHEAD - 1) {
            line.append((char) next);
            next = text.read();
        }
        text.reset();
        return line.toString();
    }
}
