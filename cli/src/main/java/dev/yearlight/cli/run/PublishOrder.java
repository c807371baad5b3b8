package dev.yearlight.cli.run;

import dev.yearlight.pipeline.publish.Choice;
import dev.yearlight.pipeline.publish.SampleDraw;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Place;
import java.io.IOException;
import java.util.List;

/**
 * What is to become a run.
 *
 * @param snapshots where they lie
 * @param epoch of every day
 * @param listeners who is published
 * @param terms what it may cost
 * @param besideUnfinished whether it is begun although a run of the same snapshots is not published to its end
 */
public record PublishOrder(Place snapshots, int epoch, Listeners listeners, RunTerms terms, boolean besideUnfinished) {

    /** Who of a data set is published; may have to read it. */
    public interface Listeners {

        /** Everybody. */
        Listeners ALL = (folder, files) -> new Choice.All();

        /** Those of this folder. */
        Choice of(Folder folder, List<String> files) throws IOException;

        /** So many of them at most, the same ones each time. */
        static Listeners sample(int most) {
            return (folder, files) -> SampleDraw.of(folder, files, most);
        }
    }

    /** Everybody, at no estimate and with no cap. */
    public static PublishOrder of(Place snapshots, int epoch) {
        return new PublishOrder(snapshots, epoch, Listeners.ALL, RunTerms.NONE, false);
    }

    /** The same with terms. */
    public PublishOrder with(RunTerms other) {
        return new PublishOrder(snapshots, epoch, listeners, other, besideUnfinished);
    }

    /** The same for some listeners. */
    public PublishOrder with(Listeners chosen) {
        return new PublishOrder(snapshots, epoch, chosen, terms, besideUnfinished);
    }

    /** The same, even where an earlier run of these snapshots is not finished. */
    public PublishOrder anew() {
        return new PublishOrder(snapshots, epoch, listeners, terms, true);
    }
}
