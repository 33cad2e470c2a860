package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Shows a screen's template ({@code workbench/*.ftlh}, escaped throughout) in the user's language. Besides what the screen
 * gives it, a template knows:
 * <ul>
 * <li>{@code say(key, arguments…)}: words; {@code when(instant)}: a date and time;
 * {@code who(name)}: a user's full name
 * <li>{@code base}: the context path; {@code here}: the path asked for
 * <li>{@code user}, {@code token}, {@code mayAuthor}, {@code mayAdminister}
 * <li>{@code notStored}: whether a form is shown again because it could not be stored; the layout says so
 * <li>{@code apps}: the content apps, each with {@code name} and {@code label}
 * <li>{@code waitingReviews}, {@code unreadNotices}: how many there are for the user
 * <li>{@code asset(file)}: the address of a file of ours below {@code workbench/static}
 * <li>{@code importMap}: which files scripts import; {@code scriptWords}: the words that scripts use, by their keys
 * </ul>
 */
@Singleton
public final class Frame {

    /** Record components are read like properties: {@code user.name}. */
    private static final freemarker.template.Version FREEMARKER = Configuration.VERSION_2_3_34;

    /** Servers often keep another time than the people they serve. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Configuration freemarker = new Configuration(FREEMARKER);
    private final Words words;
    private final WorkbenchFiles files;
    private final ImportMap importMap;
    private final String contentSecurityPolicy;
    private final DefinitionRegistry definitions;
    private final String contextPath;
    private final FullNames names;
    private final Waiting waiting;

    @Inject
    public Frame(
            Words words,
            WorkbenchFiles files,
            DefinitionRegistry definitions,
            Options options,
            FullNames names,
            Waiting waiting) {
        this.words = words;
        this.names = names;
        this.waiting = waiting;
        this.files = files;
        this.definitions = definitions;
        contextPath = options.contextPath();
        importMap = new ImportMap(files, contextPath);
        contentSecurityPolicy = files.contentSecurityPolicy(importMap.source());
        freemarker.setTemplateLoader(new ClassTemplateLoader(Frame.class, ""));
        freemarker.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        freemarker.setObjectWrapper(new DefaultObjectWrapper(FREEMARKER));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setLocalizedLookup(false);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setNumberFormat("computer");
    }

    public Answer show(Visit visit, String template, Map<String, ?> model) {
        return show(200, visit, template, model);
    }

    public Answer show(int status, Visit visit, String template, Map<String, ?> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("user", visit.user());
        variables.put("notStored", visit.notStored());
        variables.put("token", visit.visitor().token());
        variables.put("mayAdminister", Access.mayAdminister(visit.user()));
        variables.put("mayAuthor", Access.mayAuthor(visit.user()));
        variables.put("here", visit.call().path());
        variables.put("apps", apps(visit.locale()));
        variables.put("waitingReviews", waiting.reviews(visit.user()));
        variables.put("unreadNotices", waiting.notices(visit.user()));
        return show(status, visit.locale(), template, variables);
    }

    private List<Map<String, String>> apps(Locale locale) {
        Definitions now = definitions.current();
        return now.appsByLabel(locale).stream()
                .map(app -> Map.of("name", app.name(), "label", now.label(app, locale)))
                .toList();
    }

    /** For whoever has not signed in; the template does without {@code user} and {@code token}. */
    public Answer show(int status, Locale locale, String template, Map<String, ?> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("base", contextPath);
        variables.put("language", locale.getLanguage());
        variables.put("importMap", importMap.json());
        variables.put("scriptWords", words.startingWith("script.", locale));
        variables.put("say", (TemplateMethodModelEx) arguments -> say(locale, arguments));
        variables.put("when", (TemplateMethodModelEx) arguments -> when(locale, arguments));
        variables.put("who", (TemplateMethodModelEx) arguments -> names.of(text(arguments.get(0))));
        variables.put(
                "asset", (TemplateMethodModelEx) arguments -> contextPath + files.address(text(arguments.get(0))));
        StringWriter html = new StringWriter(8192);
        try {
            freemarker.getTemplate(template + ".ftlh", locale).process(variables, html);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(template + ": " + e.getMessage(), e);
        }
        return Answer.html(status, html.toString()).with("Content-Security-Policy", contentSecurityPolicy);
    }

    private Object say(Locale locale, List<?> arguments) throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments.subList(1, arguments.size())) {
            values.add(DeepUnwrap.permissiveUnwrap((TemplateModel) argument));
        }
        return words.say(locale, text(arguments.get(0)), values);
    }

    private static String when(Locale locale, List<?> arguments) throws TemplateModelException {
        Instant instant = (Instant) DeepUnwrap.unwrap((TemplateModel) arguments.get(0));
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(DENMARK)
                .format(instant);
    }

    private static String text(Object argument) throws TemplateModelException {
        return String.valueOf(DeepUnwrap.permissiveUnwrap((TemplateModel) argument));
    }
}
