package dk.esbjerg.ledelsesgrundlag.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep;
import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep.Handed;
import dk.esbjerg.ledelsesgrundlag.submissions.Standing;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Submissions and leaders' steps as JSON. What there is none of is null; every field is there. */
final class DossierJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DossierJson() {}

    static ObjectNode of(Standing standing) {
        ObjectNode json = JSON.objectNode();
        json.set("submission", of(standing.submission()));
        json.put("changed", standing.changed().toString());
        json.set("reviewed", ifAny(standing.reviewed(), DossierJson::of));
        json.put("number", standing.number());
        return json;
    }

    static Standing standing(Fields json) {
        return new Standing(
                json.object("submission", DossierJson::submission),
                json.time("changed"),
                json.objectIfAny("reviewed", DossierJson::story),
                json.number("number"));
    }

    static ObjectNode of(LeaderStep step) {
        ObjectNode json = JSON.objectNode();
        json.put("submission", step.submission().toString());
        json.put("number", step.number());
        json.put("action", step.action().code());
        json.put("who", step.actor().name());
        json.put("role", code(step.actor().role()));
        json.put("when", step.when().toString());
        json.set("handed", ifAny(step.handed(), DossierJson::of));
        return json;
    }

    static LeaderStep step(Fields json) {
        return new LeaderStep(
                json.id("submission"),
                json.number("number"),
                Action.of(json.text("action")),
                new Actor(json.text("who"), role(json.text("role"))),
                json.time("when"),
                json.objectIfAny("handed", DossierJson::handed));
    }

    private static ObjectNode of(Handed handed) {
        ObjectNode json = JSON.objectNode();
        json.put("caseId", handed.caseId().toString());
        json.put("started", handed.started().toString());
        json.set("story", of(handed.story()));
        json.set("consent", of(handed.consent()));
        return json;
    }

    private static Handed handed(Fields json) {
        return new Handed(
                json.id("caseId"),
                json.time("started"),
                json.object("story", DossierJson::story),
                json.object("consent", DossierJson::consent));
    }

    private static ObjectNode of(Submission submission) {
        ObjectNode json = JSON.objectNode();
        json.put("id", submission.id().toString());
        json.put("caseId", submission.caseId().toString());
        json.put("author", submission.author());
        json.set("story", of(submission.story()));
        json.set("consent", ifAny(submission.consent(), DossierJson::of));
        json.put("state", submission.state().code());
        json.put("claimedBy", submission.claimedBy().orElse(null));
        json.put("lastChangedBy", submission.lastChangedBy());
        json.put("approved", submission.approved().orElse(null));
        json.set("published", ifAny(submission.published(), DossierJson::of));
        ArrayNode trail = json.putArray("trail");
        submission.trail().forEach(entry -> trail.add(of(entry)));
        json.put("revision", submission.revision());
        return json;
    }

    private static Submission submission(Fields json) {
        return new Submission(
                json.id("id"),
                json.id("caseId"),
                json.text("author"),
                json.object("story", DossierJson::story),
                json.objectIfAny("consent", DossierJson::consent),
                State.of(json.text("state")),
                json.textIfAny("claimedBy"),
                json.text("lastChangedBy"),
                json.textIfAny("approved"),
                json.objectIfAny("published", DossierJson::story),
                json.objects("trail", DossierJson::entry),
                json.smallNumber("revision"));
    }

    private static ObjectNode of(TrailEntry entry) {
        ObjectNode json = JSON.objectNode();
        json.put("when", entry.when().toString());
        json.put("who", entry.who());
        json.put("action", entry.action().code());
        json.put("from", entry.from().map(State::code).orElse(null));
        json.put("to", entry.to().code());
        json.put("comment", entry.comment());
        json.put("fingerprint", entry.fingerprint());
        json.put("override", entry.override());
        return json;
    }

    private static TrailEntry entry(Fields json) {
        return new TrailEntry(
                json.time("when"),
                json.text("who"),
                Action.of(json.text("action")),
                json.textIfAny("from").map(State::of),
                State.of(json.text("to")),
                json.text("comment"),
                json.text("fingerprint"),
                json.flag("override"));
    }

    private static ObjectNode of(Story story) {
        ObjectNode json = JSON.objectNode();
        for (StoryField field : StoryField.values()) {
            json.put(field.code(), field.of(story));
        }
        json.set("tasks", texts(story.taskIds()));
        json.set("tools", texts(story.toolIds()));
        return json;
    }

    private static Story story(Fields json) {
        return new Story(
                json.text(StoryField.TITLE.code()),
                json.text(StoryField.WORKPLACE.code()),
                json.text(StoryField.CHALLENGE.code()),
                json.text(StoryField.ACTION.code()),
                json.text(StoryField.RESULT.code()),
                json.text(StoryField.LEARNING.code()),
                json.text(StoryField.BYLINE.code()),
                json.texts("tasks"),
                json.texts("tools"));
    }

    private static ObjectNode of(Consent consent) {
        ObjectNode json = JSON.objectNode();
        json.put("version", consent.version());
        json.put("given", consent.given().toString());
        return json;
    }

    private static Consent consent(Fields json) {
        return new Consent(json.text("version"), json.time("given"));
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = JSON.arrayNode();
        texts.forEach(json::add);
        return json;
    }

    private static <T> ObjectNode ifAny(Optional<T> value, Function<T, ObjectNode> writing) {
        return value.map(writing).orElse(null);
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Role role(String code) {
        for (Role role : Role.values()) {
            if (code(role).equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role has the code " + code);
    }
}
