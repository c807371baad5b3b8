package dev.yearlight.generation.guardrail;

import java.util.EnumSet;
import java.util.Set;

/** The sentence that a claim stands in, and the one before it: which words and names they hold. */
final class Surroundings {

    private static final int NEAR_USUAL = 9;
    private static final int SOON = 5;
    private static final int CLAUSE = 5;
    private static final Set<String> TIES = Set.of("with", "of", "from", "by", "to", "for", "on");

    private static final Set<String> RELATIVES = Set.of("who", "which");
    private static final Set<String> PRONOUNS = Set.of("you", "i", "we", "day", "that");
    private static final Set<String> MADE = Set.of("by", "from", "of");
    private static final Set<String> PARTS = Set.of("them", "those", "these", "it");
    private static final Set<String> BELONGING = Set.of(
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
            "devoted");

    private static final Set<String> YEAR_HOLDS = Set.of(
            "holds", "held", "has", "had", "counts", "counted", "contains", "contained", "came", "shows", "knows");
    private static final Set<String> SURELY_NEW = Set.of(
            "new",
            "newcomers",
            "strangers",
            "unfamiliar",
            "unheard",
            "debuts",
            "introductions",
            "discovered",
            "discoveries");

    private static final Set<String> MAKERS =
            Set.of("them", "her", "him", "band", "artist", "singer", "group", "duo", "theirs");
    private static final Set<String> HAVING = Set.of(
            "had",
            "has",
            "have",
            "took",
            "takes",
            "filled",
            "fills",
            "got",
            "claimed",
            "held",
            "for",
            "up",
            "with",
            "gets",
            "claims",
            "earned",
            "collected",
            "played",
            "ran",
            "lasted",
            "came",
            "comes",
            "spanned",
            "led",
            "managed",
            "brought",
            "gave",
            "needed",
            "wanted",
            "received",
            "logged",
            "made",
            "totalled",
            "totaled",
            "contributed",
            "added",
            "at");

    private final Text text;
    private final Mask mask;
    private final Names names;
    private final Claim claim;
    private final int from;
    private final int to;
    private final Set<Cue> searched = EnumSet.noneOf(Cue.class);
    private final Set<Cue> given = EnumSet.noneOf(Cue.class);

    Surroundings(Draft draft, Claim claim) {
        this.text = draft.text();
        this.mask = draft.mask();
        this.names = draft.facts().names();
        this.claim = claim;
        int sentence = text.sentence(claim.first());
        int first = claim.first();
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        int end = claim.first();
        while (end < text.size() && text.sentence(end) == sentence) {
            end++;
        }
        this.from = first;
        this.to = end;
    }

    /** Whether a word of the cue stands near: in this sentence or the one before. */
    boolean cue(Cue cue) {
        if (searched.add(cue) && (cue == Cue.NONE || search(cue))) {
            given.add(cue);
        }
        return given.contains(cue);
    }

    private boolean search(Cue cue) {
        int earliest = cue == Cue.USUAL ? Math.max(from, claim.first() - NEAR_USUAL) : startOfSentenceBefore(from);
        int latest =
                cue == Cue.USUAL && !text.word(claim.end()).equals("which") ? Math.min(to, claim.end() + SOON) : to;
        for (int word = earliest; word < latest; word++) {
            boolean says = cue.isGivenBy(text.hash(word))
                    || (cue == Cue.YEAR && text.end(word) - text.start(word) == 4 && text.isNumeral(word));
            if (says && !isOfClaim(word)) {
                return true;
            }
        }
        return false;
    }

    /** A number is no cue for itself; its noun may be. */
    private boolean isOfClaim(int word) {
        return word >= claim.first() && word < claim.end() && text.isNumeral(word);
    }

    /** Whether the words tie the number to some name or maker: "38 minutes with NAME", "NAME had 38", "gave them 38". */
    boolean isOwned() {
        return isTiedToName() || isTiedToMaker() || subject() != Mask.NONE;
    }

    /** Whether the words tie the number to the year: "this year", "since January". */
    boolean isOfYear() {
        String next = text.word(claim.end());
        String second = text.word(claim.end() + 1);
        if (holdsYear()) {
            return true;
        }
        return (next.equals("this") && second.equals("year")) || (next.equals("since") && second.equals("january"));
    }

    /** "Your year holds", "the whole year has": the words right before. */
    private boolean holdsYear() {
        int before = claim.first() - 1;
        boolean verb = YEAR_HOLDS.contains(text.word(before)) && isJoined(claim.first());
        boolean owned =
                text.word(before - 2).equals("your") || text.word(before - 2).equals("whole");
        return verb && owned && text.word(before - 1).equals("year");
    }

    /** Whether the words say that the number is all of the day's, and no name beside it. */
    boolean isTotal() {
        return isListenedFor() && !isOwned();
    }

    /** "You listened for 412 minutes", with no name in the rest of the clause. */
    private boolean isListenedFor() {
        int before = claim.first() - 1;
        boolean listened = text.word(before).equals("for")
                && (text.word(before - 1).equals("listened")
                        || text.word(before - 1).equals("listening"));
        return listened && !isTie(claim.end());
    }

    /** Whether the clause that the number stands in says that they were new. */
    boolean clauseSaysNew() {
        int first = claim.first();
        while (first > from && continues(first)) {
            first--;
        }
        int end = claim.end();
        while (end < to && continues(end)) {
            end++;
        }
        for (int word = first; word < end; word++) {
            if (SURELY_NEW.contains(text.word(word))) {
                return true;
            }
            if (text.word(word).equals("first") && text.word(word + 1).equals("time")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause goes on at the word. */
    private boolean continues(int word) {
        String spoken = text.word(word);
        return isJoined(word) && !spoken.equals("and") && !spoken.equals("but") && !spoken.equals("while");
    }

    /** The entity that has, took or filled the number; {@link Mask#NONE} where the words before tell none. */
    int subject() {
        boolean verb = false;
        boolean times = text.word(claim.end() - 1).startsWith("time");
        for (int word = claim.first() - 1; word >= Math.max(from, claim.first() - CLAUSE); word--) {
            String gap = text.gapBefore(word + 1).strip().replace("\"", "").replace("'", "");
            verb |= gap.equals(":");
            boolean relative = gap.equals(",") && RELATIVES.contains(text.word(word + 1));
            if (!gap.isEmpty() && !gap.equals(":") && !relative) {
                return Mask.NONE;
            }
            if (isNamed(word)) {
                return verb || times || word == claim.first() - 1 ? entityOrTitle(word) : Mask.NONE;
            }
            if (HAVING.contains(text.word(word))) {
                if (PRONOUNS.contains(text.word(word - 1)) && !times) {
                    return Mask.NONE;
                }
                verb = true;
            }
        }
        return Mask.NONE;
    }

    /** The entity named there, or the title that it made where the words are "TITLE by NAME". */
    private int entityOrTitle(int word) {
        int maker = mask.entities()[word];
        int by = mask.firsts()[word] - 1;
        boolean made = MADE.contains(text.word(by)) && by > from && isNamed(by - 1);
        if (made && names.isPair(mask.entities()[by - 1], maker)) {
            return mask.entities()[by - 1];
        }
        return text.word(by).equals("by") ? Mask.NONE : maker;
    }

    private boolean isTiedToMaker() {
        int at = claim.end();
        if (!isTie(at) || (text.word(at).equals("of") && text.word(at + 1).equals("them"))) {
            return false;
        }
        String next = text.word(at + 1);
        boolean article = next.equals("the") || next.equals("one") || next.equals("this") || next.equals("that");
        return MAKERS.contains(article ? text.word(at + 2) : next);
    }

    /** Whether the fact's owner is named where the number is told. */
    boolean names(Fact fact) {
        boolean named = false;
        boolean namedBefore = false;
        for (int word = from; word < to; word++) {
            int entity = mask.entities()[word];
            if (entity == Mask.NONE || entity == Names.CATEGORY) {
                continue;
            }
            if (fact.belongsTo(entity)) {
                return true;
            }
            named = true;
            namedBefore |= word < claim.first();
        }
        boolean open = !named || (!namedBefore && !isTiedToName());
        return open && (namedLast(fact) || (!named && namedNext(fact)));
    }

    /** "38 minutes with NAME" tells whose they are. */
    private boolean isTiedToName() {
        return tiedName() != Mask.NONE;
    }

    /** "38 minutes with NAME", "38 of them went to NAME"; {@link Mask#NONE} where the words behind tie no name. */
    private int tiedName() {
        int at = claim.end();
        boolean part = text.word(at).equals("of") && PARTS.contains(text.word(at + 1)) && isJoined(at);
        at += part ? 2 : 0;
        boolean verb = part || BELONGING.contains(text.word(at));
        while (at < to && BELONGING.contains(text.word(at)) && isJoined(at)) {
            at++;
        }
        boolean tied = isTie(at);
        int name = tied ? at + 1 : at;
        return (tied || verb) && name < to && isJoined(name) && isNamed(name) ? mask.entities()[name] : Mask.NONE;
    }

    private boolean isTie(int word) {
        return TIES.contains(text.word(word)) && isJoined(word);
    }

    /** Whether nothing but a space and the marks of a quotation parts the word from the one before. */
    private boolean isJoined(int word) {
        String gap = text.gapBefore(word);
        return gap.equals(" ") || gap.equals(" \"") || gap.equals(" '");
    }

    /** Whether the nearest earlier sentence that names anyone names the owner. */
    private boolean namedLast(Fact fact) {
        int word = from - 1;
        while (word >= 0 && !isNamed(word)) {
            word--;
        }
        if (word < 0) {
            return false;
        }
        int sentence = text.sentence(word);
        while (word >= 0 && text.sentence(word) == sentence) {
            if (isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word--;
        }
        return false;
    }

    /** Whether the next sentence of the paragraph names the owner. */
    private boolean namedNext(Fact fact) {
        int word = to;
        while (word < text.size()
                && text.sentence(word) == text.sentence(to)
                && text.paragraph(word) == text.paragraph(claim.first())) {
            if (isNamed(word) && fact.belongsTo(mask.entities()[word])) {
                return true;
            }
            word++;
        }
        return false;
    }

    private boolean isNamed(int word) {
        return mask.masked(word) && mask.entities()[word] != Names.CATEGORY;
    }

    private int startOfSentenceBefore(int sentenceStart) {
        int first = sentenceStart;
        int sentence = first == 0 ? 0 : text.sentence(first - 1);
        while (first > 0 && text.sentence(first - 1) == sentence) {
            first--;
        }
        return first;
    }
}
