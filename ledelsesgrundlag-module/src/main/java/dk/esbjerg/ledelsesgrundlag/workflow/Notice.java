package dk.esbjerg.ledelsesgrundlag.workflow;

/** That somebody is to be told of a step. It holds no word of the story. */
public record Notice(NoticeKind kind, Audience audience) {}
