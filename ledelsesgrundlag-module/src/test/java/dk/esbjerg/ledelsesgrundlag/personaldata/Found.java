package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.util.List;

/** What is found in a text, as the text itself. */
final class Found {

    private Found() {}

    static List<String> in(String text, Kind kind) {
        return PersonalData.in(text).stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }
}
