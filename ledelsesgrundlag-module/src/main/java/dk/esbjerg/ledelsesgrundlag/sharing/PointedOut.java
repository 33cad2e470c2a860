package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.personaldata.Finding;
import dk.esbjerg.ledelsesgrundlag.personaldata.Kind;
import dk.esbjerg.ledelsesgrundlag.personaldata.PersonalData;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a story that tells who somebody is.
 *
 * @param field the code of the field it stands in
 * @param step where that is written
 * @param line of the field's text, from 1; 0 where a field has but one
 * @param kind its code
 * @param masked recognisable for whoever wrote it
 * @param stops whether the story goes nowhere with it
 */
public record PointedOut(String field, FormStep step, int line, String kind, String masked, boolean stops) {

    /** All there is in a story, in the order in which it is told. */
    public static List<PointedOut> in(Story story) {
        return Stream.of(StoryField.values())
                .flatMap(field -> PersonalData.in(field.of(story)).stream()
                        .filter(finding -> !isMeant(field, finding))
                        .map(finding -> of(field, finding, story)))
                .toList();
    }

    /** Where the author's name belongs, a name needs no thought. */
    private static boolean isMeant(StoryField field, Finding finding) {
        return field == StoryField.BYLINE && finding.kind() == Kind.FULL_NAME;
    }

    private static PointedOut of(StoryField field, Finding finding, Story story) {
        return new PointedOut(
                field.code(),
                FormStep.with(field),
                field.isLong() ? finding.line(field.of(story)) : 0,
                finding.kind().code(),
                finding.masked(),
                finding.kind().stops());
    }
}
