package dev.yearlight.generation.guardrail.claim;

import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.NumberWord;
import dev.yearlight.generation.guardrail.text.Numeral;
import dev.yearlight.generation.guardrail.text.TermList;
import dev.yearlight.generation.guardrail.text.Terms;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the claims of a text: every number, time and date outside of names and idioms. */
public final class ClaimReader {

    private final Text text;
    private final Mask mask;
    private final BitSet termBeginnings;
    private final Terms terms;
    private final List<Claim> claims = new ArrayList<>();
    private final CalendarReader calendar;
    private final ClockReader clock;
    private final SpokenReader spoken;
    private final CountReader counts;

    private ClaimReader(Draft draft, Terms terms) {
        this.text = draft.text();
        this.mask = draft.mask();
        this.termBeginnings = draft.terms();
        this.terms = terms;
        this.calendar = new CalendarReader(text, mask);
        this.clock = new ClockReader(text);
        CountedNoun nouns = new CountedNoun(text, mask);
        DurationReader durations = new DurationReader(text);
        this.counts = new CountReader(text, nouns, new OtherNoun(text, mask), new Manner(text, mask), durations);
        this.spoken = new SpokenReader(text, mask, nouns, durations, counts);
    }

    /** Every claim of a draft, in the order of its text. */
    public static List<Claim> read(Draft draft, Terms terms) {
        ClaimReader reader = new ClaimReader(draft, terms);
        int word = 0;
        while (word < draft.text().size()) {
            word = reader.readAt(word);
        }
        return reader.claims;
    }

    private int readAt(int word) {
        if (mask.masked(word)) {
            return word + 1;
        }
        int idiom = termBeginnings.get(word) ? terms.endAt(TermList.NUMBER_IDIOM, text, word) : 0;
        if (idiom > 0) {
            return idiom;
        }
        boolean opens = text.is(WordKind.CLAIM, word) || text.isNumeral(word);
        Claim claim = opens ? claimAt(word) : null;
        if (claim == null) {
            return word + 1;
        }
        claims.add(claim);
        return claim.end();
    }

    private @Nullable Claim claimAt(int word) {
        Claim claim = calendar.at(word);
        if (claim == null) {
            claim = clock.at(word);
        }
        if (claim == null) {
            claim = spoken.at(word);
        }
        if (claim == null) {
            Numeral numeral = Numeral.at(text, word);
            claim = numeral == null ? null : counts.at(word, numeral);
        }
        return claim;
    }

    /** All words but numerals at which a claim may begin. */
    public static Set<String> openers() {
        Set<String> words = new HashSet<>(NumberWord.all());
        words.addAll(CalendarWords.all());
        words.addAll(SpokenReader.words());
        return words;
    }
}
