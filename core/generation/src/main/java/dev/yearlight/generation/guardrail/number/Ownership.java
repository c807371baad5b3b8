package dev.yearlight.generation.guardrail.number;

import dev.yearlight.domain.Category;
import dev.yearlight.generation.guardrail.claim.Claim;
import dev.yearlight.generation.guardrail.facts.Fact;
import dev.yearlight.generation.guardrail.facts.Facts;
import dev.yearlight.generation.guardrail.facts.Mask;
import dev.yearlight.generation.guardrail.facts.Names;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;

/** Tells whose a number is: whom its words tie it to, and whether a fact's owner is named where it is told. */
final class Ownership {

    /** A theme is named this often. */
    private static final int OFTEN = 3;

    private static final LongSet TIES = LongSet.ofWords(Set.of("with", "of", "from", "by", "to", "for", "on"));
    private static final LongSet PARTS = LongSet.ofWords(Set.of("them", "those", "these", "it"));
    private static final LongSet BELONGING = LongSet.ofWords(Set.of(
            "were",
            "was",
            "are",
            "is",
            "went",
            "go",
            "goes",
            "belonged",
            "belong",
            "came",
            "come",
            "fell",
            "given",
            "spent",
            "devoted"));
    private static final LongSet MAKERS =
            LongSet.ofWords(Set.of("them", "her", "him", "band", "artist", "singer", "group", "duo", "theirs"));
    private static final LongSet ARTICLES = LongSet.ofWords(Set.of("the", "one", "this", "that"));

    private static final LongSet PRESSING = LongSet.ofWords(
            Set.of("press", "pressed", "pressing", "hit", "play", "button", "anything", "something", "day", "needle"));

    private static final long YOU = Hashing.of("you");

    private static final long OF = Hashing.of("of");
    private static final long THEM = Hashing.of("them");

    private final Passage passage;
    private final Text text;
    private final Mask mask;
    private final Claim claim;
    private final Names names;
    private final Category category;
    private final int subject;

    Ownership(Passage passage, Facts facts) {
        this.passage = passage;
        this.text = passage.text;
        this.mask = passage.mask;
        this.claim = passage.claim;
        this.names = facts.names();
        this.category = facts.category();
        this.subject = new Subject(passage, facts.names()).entity();
    }

    /** The entity that has, took or filled the number; {@link Mask#NONE} where the words before tell none. */
    int subject() {
        return subject;
    }

    /** Whether the words tie the number to some name or maker: "38 minutes with NAME", "NAME had 38", "gave them 38". */
    boolean isOwned() {
        return subject != Mask.NONE || isTiedToName() || isTiedToMaker() || isTimesOfName();
    }

    /** "NAME was on so often, 18 times": nothing but names come so many times, save where you press a button. */
    private boolean isTimesOfName() {
        if (!passage.countsTimes()) {
            return false;
        }
        boolean nobody = !passage.namesAnyone();
        boolean named = nobody;
        for (int word = passage.from; word < claim.first(); word++) {
            named |= passage.isNamed(word);
            long hash = passage.hash(word);
            if (PRESSING.contains(hash) || (nobody && hash == YOU)) {
                return false;
            }
        }
        return named;
    }

    /** Whether the fact's owner is named where the number is told. */
    boolean names(Fact fact) {
        boolean named = false;
        boolean namedBefore = false;
        for (int word = passage.from; word < passage.to; word++) {
            if (!passage.isNamed(word)) {
                continue;
            }
            if (fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            named = true;
            namedBefore |= word < claim.first();
        }
        boolean open = !named || (!namedBefore && !isTiedToName());
        boolean nearby = open && (namedLast(fact) || (!named && namedNext(fact)));
        return nearby || (namesOnlyWorksOf(fact.owner()) && (isTheme(fact) || (named && namedLast(fact))));
    }

    /** Whether the sentence of the number names the fact's owner. */
    boolean isNamedHere(Fact fact) {
        for (int word = passage.from; word < passage.to; word++) {
            if (passage.isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
        }
        return false;
    }

    /** Whether all whom the sentence names are titles that the owner made, and none of them has the number. */
    private boolean namesOnlyWorksOf(int owner) {
        if (subject != Mask.NONE || (passage.countsTimes() && passage.namesAnyone())) {
            return false;
        }
        for (int word = passage.from; word < passage.to; word++) {
            if (passage.isNamed(word) && !names.isPair(mask.entities()[word], owner)) {
                return false;
            }
        }
        return true;
    }

    /** Whether words behind the number tie it to what is named there or has been named. */
    boolean isTie(int word) {
        return TIES.contains(passage.hash(word)) && passage.isJoined(word);
    }

    private boolean isTiedToMaker() {
        int at = claim.end();
        if (!isTie(at)) {
            return false;
        }
        if (passage.hash(at) == OF && passage.hash(at + 1) == THEM) {
            return false;
        }
        int maker = ARTICLES.contains(passage.hash(at + 1)) ? at + 2 : at + 1;
        return MAKERS.contains(passage.hash(maker));
    }

    private boolean isTiedToName() {
        return tiedName() != Mask.NONE;
    }

    /** "38 minutes with NAME", "38 of them went to NAME"; {@link Mask#NONE} where the words behind tie no name. */
    private int tiedName() {
        int at = claim.end();
        boolean part = passage.hash(at) == OF && passage.isJoined(at) && PARTS.contains(passage.hash(at + 1));
        at += part ? 2 : 0;
        boolean verb = part || isBelonging(at);
        while (isBelonging(at) && passage.isJoined(at)) {
            at++;
        }
        boolean tied = isTie(at);
        int name = tied ? at + 1 : at;
        return (tied || verb) && passage.isJoined(name) && passage.isNamed(name) ? mask.entities()[name] : Mask.NONE;
    }

    private boolean isBelonging(int word) {
        return BELONGING.contains(passage.hash(word));
    }

    /** Whether the nearest earlier sentence that names anyone names the owner. */
    private boolean namedLast(Fact fact) {
        int word = passage.from - 1;
        while (word >= 0 && !passage.isNamed(word)) {
            word--;
        }
        if (word < 0) {
            return false;
        }
        int sentence = text.sentence(word);
        while (word >= 0 && text.sentence(word) == sentence) {
            if (passage.isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word--;
        }
        return false;
    }

    /** Whether the next sentence of the paragraph names the owner. */
    private boolean namedNext(Fact fact) {
        int word = passage.to;
        while (word < text.size()
                && text.sentence(word) == text.sentence(passage.to)
                && text.paragraph(word) == text.paragraph(claim.first())) {
            if (passage.isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word++;
        }
        return false;
    }

    /** Whether the day is told for someone or something that figures belong to. */
    boolean hasTheme() {
        return category == Category.TOP_ARTIST || category == Category.TOP_PODCAST || category == Category.TOP_GENRE;
    }

    /** Whether the day is told for the owner: it has been named again and again, and before the number. */
    private boolean isTheme(Fact fact) {
        if (!hasTheme()) {
            return false;
        }
        int mentions = 0;
        boolean before = false;
        for (int word = 0; word < text.size(); word++) {
            if (mask.firsts()[word] == word && fact.belongsTo(mask.entities()[word])) {
                mentions++;
                before |= word < passage.from;
            }
        }
        return before && mentions >= OFTEN;
    }
}
