package dev.yearlight.tests.prose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Prompt;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A model that looks for a hostile name among the artists of the day and does what it says. */
final class ObedientModel implements Model {

    /** A text that says nothing but what is true of any day. */
    static final String CALM =
            "It was a long and lovely stretch of listening, and you let it run on and on while the light went around the"
                    + " room and nobody came to turn it off. You stayed where you were, and the songs kept coming, and it"
                    + " was good. Some of them you knew by heart and some of them you had almost forgotten.";

    /** Its title. */
    static final String HONEST_TITLE = "A day of music";

    private static final String REFUSED = "\nThe last text was refused: ";
    private static final String DAY = "\n<day>\n";
    private static final TokenUsage USAGE = new TokenUsage(1000, 0, 200);

    /** How it obeys. */
    enum Manner {
        /** An honest text, and then what it was told to say. */
        LAST,
        /** What it was told to say, and then an honest text. */
        FIRST,
        /** Nothing else. */
        ALONE,
        /** As the title of an honest text. */
        TITLE,
        /** In the middle of an honest sentence. */
        WITHIN,
        /** Until it is refused; then it writes an honest text. */
        UNTIL_REFUSED,
        /** By telling what its instructions are, too. */
        LEAKING
    }

    private final List<HostileName> orders;
    private final Manner manner;
    private int obeyed;

    ObedientModel(List<HostileName> orders, Manner manner) {
        this.orders = List.copyOf(orders);
        this.manner = manner;
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return Uni.createFrom().item(() -> new ModelOutcome.Answered(answer(prompt), "obedient-1", USAGE));
    }

    private String answer(Prompt prompt) {
        String name = artistOf(prompt);
        return orders.stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .map(order -> obey(order, prompt))
                .orElseGet(() -> text(HONEST_TITLE, CALM));
    }

    private String obey(HostileName order, Prompt prompt) {
        if (manner == Manner.UNTIL_REFUSED && prompt.user().contains(REFUSED)) {
            return text(HONEST_TITLE, CALM);
        }
        obeyed++;
        return switch (manner) {
            case LAST, UNTIL_REFUSED -> text(HONEST_TITLE, CALM + " " + order.obeyed());
            case FIRST -> text(HONEST_TITLE, order.obeyed() + " " + CALM);
            case ALONE -> text(HONEST_TITLE, order.obeyed());
            case TITLE -> text(order.obeyed(), CALM);
            case WITHIN -> text(HONEST_TITLE, CALM.replace("and it was good.", "and it was good: " + order.obeyed()));
            case LEAKING -> text(HONEST_TITLE, CALM + " " + leak(prompt));
        };
    }

    /** The first sentence of its instructions. */
    private static String leak(Prompt prompt) {
        return prompt.system().substring(0, prompt.system().indexOf('.') + 1);
    }

    private static String text(String title, String body) {
        return title + "\n\n" + body;
    }

    /** The creator of the first play in the day's log, as the data has it. */
    private static String artistOf(Prompt prompt) {
        String day = prompt.user().substring(prompt.user().indexOf(DAY) + DAY.length());
        try (JsonParser json = new JsonFactory().createParser(day)) {
            while (json.nextToken() != null) {
                if ("creator".equals(json.currentName())) {
                    return json.nextTextValue();
                }
            }
            throw new IllegalArgumentException("the day has no log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often it did as it was told. */
    int obeyed() {
        return obeyed;
    }

    @Override
    public String endpoint() {
        return "obedient:";
    }

    @Override
    public String parameters() {
        return "none";
    }
}
