package dev.yearlight.cli.page;

import dev.yearlight.common.page.PageBytes;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A page that needs no other file: no script, and a policy that allows its own style alone. What the template is given
 * is escaped.
 */
public final class SelfContainedPage {

    private final Template template;
    private final String style;

    /**
     * Reads {@code name.html} and {@code name.css} beside a class.
     *
     * @param owner whose package holds them
     */
    public SelfContainedPage(Class<?> owner, String name) {
        this.template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build()
                .parse(resource(owner, name + ".html"), Variant.forContentType(Variant.TEXT_HTML));
        this.style = fonts() + resource(SelfContainedPage.class, "page.css") + resource(owner, name + ".css");
    }

    /** The page, without its data: {@code style} and {@code styleHash} are there already. */
    public TemplateInstance instance() {
        return template.data("style", new RawString(style)).data("styleHash", sha256(style));
    }

    private static String fonts() {
        return font("Fraunces", "100 900", "fonts/fraunces-latin.woff2")
                + font("Instrument Sans", "400 700", "fonts/instrument-sans-latin.woff2");
    }

    private static String font(String family, String weights, String file) {
        return "@font-face{font-family:\"" + family + "\";font-weight:" + weights
                + ";src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(PageBytes.read(SelfContainedPage.class, file))
                + ") format(\"woff2\")}\n";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream file = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
