package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.LongSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words that a sentence needs before it may tell a figure that is not simply the day's: they say what it is of. */
public enum Cue {
    /** The day's own; needs no word. */
    NONE(""),
    YEAR("year years months annual annually yearlong january december season seasons"),
    USUAL("usual usually ordinary ordinarily average typical typically normal normally "
            + "median regular routine standard everyday most other habit habitual baseline "
            + "custom customary generally quieter norm rate par otherwise elsewhere commonly tend tends rule regularly "
            + "common would against compared comparison instead versus expected supposed always"),
    NEW("new newly newcomer newcomers first never discover discovered discovering "
            + "discovery discoveries unfamiliar unheard fresh met meet meeting stranger "
            + "strangers introduced introduction introductions introducing debut debuts unknown "
            + "before found acquaintance acquaintances arrivals hello hellos "
            + "sighted into until ever yet hitherto previously already arrived arriving arrival "
            + "joined joining entered added addition additions welcome welcomed welcoming let "
            + "history novel encounter encountered guest guests recruit recruits novelty debuting "
            + "untried unexplored trying tried sampled handshake handshakes names sight firsts seals"),
    PODCAST("podcast podcasts episode episodes show shows spoken talk talking talks speech "
            + "conversation conversations voices voice stories storytelling series"),
    PAST("old older oldest past back backward backwards nostalgia nostalgic decade decades "
            + "years year memory memories remember remembered vintage yesterday ago earlier "
            + "before once history era eras age time released then rewind"),
    UNUSUAL("unusual unusually rare rarely different other seldom elsewhere otherwise rest "
            + "stray strayed strange stranger detour unlike hardly barely odd usual usually "
            + "normally scarcely uncommon never outside beyond new normal habit habits familiar "
            + "unfamiliar ordinary"),
    HOUR("hour morning afternoon evening night midnight noon midday dawn dusk am pm clock " + "breakfast lunch dinner");

    private static final LongSet NO_WORDS = new LongSet(0);
    private static final Map<Cue, LongSet> WORDS = hashes();

    private final String words;

    Cue(String words) {
        this.words = words;
    }

    /** Whether the word is one of them, by its hash. */
    public boolean isGivenBy(long word) {
        return WORDS.getOrDefault(this, NO_WORDS).contains(word);
    }

    private static Map<Cue, LongSet> hashes() {
        Map<Cue, LongSet> hashes = new EnumMap<>(Cue.class);
        for (Cue cue : values()) {
            hashes.put(cue, LongSet.ofWords(List.of(cue.words.split(" ", -1))));
        }
        return hashes;
    }
}
