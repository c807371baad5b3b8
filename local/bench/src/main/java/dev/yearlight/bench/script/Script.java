package dev.yearlight.bench.script;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of all templates, handed to child processes in a file.
 *
 * @param templates the days of each, in calendar order
 */
public record Script(List<List<ScriptedDay>> templates) {

    /** Copies the list. */
    public Script {
        templates = List.copyOf(templates);
    }

    /** The days of the template that a listener with this number is a copy of. */
    public List<ScriptedDay> ofListener(int number) {
        return templates.get(number % templates.size());
    }

    /** Writes it as lengths and bytes. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(templates.size());
            for (List<ScriptedDay> days : templates) {
                out.writeInt(days.size());
                for (ScriptedDay day : days) {
                    out.writeLong(day.key());
                    for (byte[] bytes :
                            List.of(day.answer(), day.request(), day.report(), day.lineage(), day.event())) {
                        out.writeInt(bytes.length);
                        out.write(bytes);
                    }
                }
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Script read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<List<ScriptedDay>> templates = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<ScriptedDay> days = new ArrayList<>();
                for (int day = in.readInt(); day > 0; day--) {
                    days.add(new ScriptedDay(in.readLong(), bytes(in), bytes(in), bytes(in), bytes(in), bytes(in)));
                }
                templates.add(days);
            }
            return new Script(templates);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
