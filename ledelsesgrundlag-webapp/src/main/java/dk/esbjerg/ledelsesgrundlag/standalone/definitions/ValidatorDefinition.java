package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a text must look like, the whole of it; a field left empty is not asked.
 *
 * @param pattern a regular expression
 * @param errorKey the key of the words for whoever typed something else
 */
public record ValidatorDefinition(String pattern, String errorKey) {

    /** As Magnolia checks it, which is Vaadin's way. */
    static final String EMAIL = "^([a-zA-Z0-9_\\.\\-+])+@[a-zA-Z0-9-.]+\\.[a-zA-Z0-9-]{2,}$";

    /** @param field what the keys of the field start with */
    static ValidatorDefinition from(YamlMap yaml, String field) {
        String pattern =
                switch (yaml.text("$type")) {
                    case "regexpValidator" -> pattern(yaml.only(Set.of("$type", "name", "pattern", "errorMessage")));
                    case "emailValidator" -> {
                        yaml.only(Set.of("$type", "name", "errorMessage"));
                        yield EMAIL;
                    }
                    default ->
                        throw yaml.problem(
                                "$type",
                                "the standalone runtime does not support the validator '" + yaml.text("$type") + "'");
                };
        return new ValidatorDefinition(
                pattern, yaml.optionalText("errorMessage").orElse(LabelKeys.errorMessage(field)));
    }

    private static String pattern(YamlMap yaml) {
        try {
            return Pattern.compile(yaml.text("pattern")).pattern();
        } catch (PatternSyntaxException e) {
            throw yaml.problem("pattern", "is no regular expression: " + e.getDescription());
        }
    }

    public boolean accepts(String text) {
        try {
            return Pattern.matches(pattern, text);
        } catch (StackOverflowError tooLong) {
            // A group that is repeated costs Java's matcher a part of the stack each time.
            return false;
        }
    }
}
