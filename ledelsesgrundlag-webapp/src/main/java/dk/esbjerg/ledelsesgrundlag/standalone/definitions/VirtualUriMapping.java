package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Answers an address that is no page's own with a page and parameters. */
public record VirtualUriMapping(Pattern from, String to) {

    /** Here they mean the same: there is one language. */
    private static final Set<String> CLASSES = new TreeSet<>(Set.of(
            "info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping",
            "dk.esbjerg.ledelsesgrundlag.magnolia.ItemAddressMapping"));

    private static final String FORWARD = "forward:";

    /** The page address with its query that answers the given one, if this mapping is about it. */
    public Optional<String> forward(String uri) {
        Matcher matcher = from.matcher(uri);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(to)) : Optional.empty();
    }

    static VirtualUriMapping from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source).only(Set.of("class", "fromUri", "toUri"));
        if (!CLASSES.contains(yaml.text("class"))) {
            throw yaml.problem("class", "the standalone runtime supports " + String.join(" and ", CLASSES) + " only");
        }
        String to = yaml.text("toUri");
        if (!to.startsWith(FORWARD)) {
            throw yaml.problem("toUri", "the standalone runtime supports '" + FORWARD + "' only");
        }
        VirtualUriMapping mapping = new VirtualUriMapping(pattern(yaml), to.substring(FORWARD.length()));
        try {
            mapping.refuseUnknownGroups();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw yaml.problem("toUri", "does not fit fromUri: " + e.getMessage());
        }
        return mapping;
    }

    private static Pattern pattern(YamlMap yaml) {
        try {
            return Pattern.compile(yaml.text("fromUri"));
        } catch (PatternSyntaxException e) {
            throw yaml.problem("fromUri", "is no regular expression: " + e.getDescription());
        }
    }

    /** Tries the target on a match that has as many groups: a reader must not be the first to meet a wrong one. */
    private void refuseUnknownGroups() {
        int groups = from.matcher("").groupCount();
        Pattern.compile("()".repeat(groups)).matcher("").replaceFirst(to);
    }
}
