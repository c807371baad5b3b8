package dev.yearlight.cli.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainPageTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Window WINDOW = Window.ofYear(2025);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'onmouseover='alert(1)",
                "</title></svg></style><script>alert(1)</script>",
                "{#for x in config}{x}{/for}{config}",
                "javascript:alert(1)",
                "<![CDATA[<svg/onload=alert(1)>]]>",
                "\u202egnitset\u0000\u0007 &lt;b&gt;"
            })
    void hostileNamesStayText(String name) {
        String page = new ExplainPage().of(ranked(name));

        String tame = new ExplainPage().of(ranked("Nova Ray"));
        assertThat(elements(page)).isEqualTo(elements(tame));
        assertThat(page).doesNotContain("<script", "<img", "\u202e", "\u0000");
    }

    @Test
    void nothingIsLoadedAndOnlyItsOwnStyleApplies() throws NoSuchAlgorithmException {
        String page = new ExplainPage().of(ranked("Nova Ray"));

        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(page.replace(style.group(), ""))
                .doesNotContain("http:", "https:", "src=", " style=", "<link", "url(");
        assertThat(style.group(1)).doesNotContain("@import", "http:", "https:");
    }

    @Test
    void everyDayOfTheYearAndEveryCategoryIsThere() {
        RankedYear ranked = ranked("Nova Ray");

        String page = new ExplainPage().of(ranked);

        assertThat(page.split("<title>[A-Z][a-z]+day \\d", -1)).hasSize(365 + 1);
        assertThat(page.split("class=\"told ", -1)).hasSize(ranked.chosen().size() + 1);
        assertThat(ranked.chosen())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(page)
                        .contains("<h3>" + day.category().displayName().replace("'", "&#39;")));
        assertThat(ranked.withheld())
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(page).contains(cause.detail().replace("'", "&#39;")));
    }

    /** The names of all elements and of their attributes, in order. */
    private static List<String> elements(String page) {
        String body = page.substring(page.indexOf("<body>"));
        List<String> elements = new ArrayList<>();
        Matcher tag = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>")
                .matcher(body);
        while (tag.find()) {
            elements.add(tag.group(1) + tag.group(2).replaceAll("\"[^\"]*\"", ""));
        }
        return elements;
    }

    private static RankedYear ranked(String name) {
        Listener listener = new Listener(new ListenerId("listener-1"), new Country("SE"), ZONE, MonthDay.of(6, 21));
        List<Play> plays = new ArrayList<>();
        for (int day = 0; day < 300; day++) {
            int many = day == 120 ? 40 : 1 + day % 4;
            for (int play = 0; play < many; play++) {
                long start = LocalDate.of(2025, 1, 1)
                        .plusDays(day)
                        .atTime(9, 0)
                        .plusMinutes(play * 5L)
                        .atZone(ZONE)
                        .toInstant()
                        .toEpochMilli();
                plays.add(new Play(
                        start, 200_000, PlayKind.TRACK, name + play, name + play % 8, false, false, "e" + start));
            }
        }
        return new Ranking(RankingSettings.DEFAULTS).rank(listener, WINDOW, plays, Catalog.EMPTY);
    }
}
