package dev.yearlight.codecs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Requests of chat completions that differ in their last message alone; for one thread.
 *
 * <p>What they share is encoded once; each then costs one pass over its last message. The bytes are those of
 * {@link ChatRequest#encode()}.
 */
public final class ChatRequestEncoder {

    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int USUAL_CHARACTERS = 16 << 10;

    /** Characters that are looked at together: few enough to stay near the processor while they are. */
    private static final int STRETCH = 512;

    /** What a character becomes at its longest: a backslash, a u and four digits. */
    private static final int LONGEST = 6;

    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final byte[] NOTHING_YET = "\"\"}],".getBytes(StandardCharsets.US_ASCII);

    /** By ASCII character: what follows its backslash; 0 where it stands as it is, u where its number follows. */
    private static final byte[] ESCAPES = new byte[ASCII];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
    }

    private final String system;
    private final byte[] head;
    private final byte[] tail;
    private final char[] characters = new char[STRETCH];
    private int room;
    private byte[] out = new byte[0];
    private int length;

    /**
     * Requests like this one.
     *
     * @param shared whose user message is left out
     */
    public ChatRequestEncoder(ChatRequest shared) {
        this.system = shared.system();
        byte[] request =
                new ChatRequest(shared.model(), shared.system(), "", shared.temperature(), shared.maxTokens()).encode();
        int split = beforeContent(request);
        head = Arrays.copyOf(request, split);
        tail = Arrays.copyOfRange(request, split, request.length);
        reserve(USUAL_CHARACTERS);
    }

    /** The first message of all these requests. */
    public String system() {
        return system;
    }

    /** UTF-8 JSON of the request with this user message, in an array of the encoder's own: to be copied before the next. */
    public ByteBuffer encode(String user) {
        reserve(user.length());
        length = head.length;
        for (int from = 0; from < user.length(); from += STRETCH) {
            int to = Math.min(user.length(), from + STRETCH);
            user.getChars(from, to, characters, 0);
            append(to - from);
        }
        System.arraycopy(tail, 0, out, length, tail.length);
        return ByteBuffer.wrap(out, 0, length + tail.length);
    }

    private void append(int count) {
        // Locals, since the loop is hot and a field would be written with every byte.
        byte[] bytes = out;
        int at = length;
        for (int i = 0; i < count; i++) {
            char character = characters[i];
            if (character < ASCII) {
                byte escape = ESCAPES[character];
                if (escape == 0) {
                    bytes[at++] = (byte) character;
                } else if (escape == 'u') {
                    at = byNumber(character, bytes, at);
                } else {
                    bytes[at++] = '\\';
                    bytes[at++] = escape;
                }
            } else {
                at = wide(character, bytes, at);
            }
        }
        length = at;
    }

    private static int wide(char character, byte[] bytes, int start) {
        if (Character.isSurrogate(character)) {
            return byNumber(character, bytes, start);
        }
        int at = start;
        if (character < TWO_BYTES) {
            bytes[at++] = (byte) (0xc0 | (character >> 6));
        } else {
            bytes[at++] = (byte) (0xe0 | (character >> 12));
            bytes[at++] = (byte) (0x80 | ((character >> 6) & 0x3f));
        }
        bytes[at++] = (byte) (0x80 | (character & 0x3f));
        return at;
    }

    private static int byNumber(char character, byte[] bytes, int start) {
        bytes[start] = '\\';
        bytes[start + 1] = 'u';
        for (int digit = 0; digit < 4; digit++) {
            bytes[start + 2 + digit] = (byte) HEXADECIMAL.charAt((character >> (12 - 4 * digit)) & 0xf);
        }
        return start + LONGEST;
    }

    private void reserve(int count) {
        if (room < count) {
            room = count;
            out = Arrays.copyOf(head, head.length + LONGEST * count + tail.length);
        }
    }

    /** The user message is the last of all texts. */
    private static int beforeContent(byte[] request) {
        int at = request.length - NOTHING_YET.length;
        while (!Arrays.equals(request, at, at + NOTHING_YET.length, NOTHING_YET, 0, NOTHING_YET.length)) {
            at--;
        }
        return at + 1;
    }
}
