package dk.esbjerg.ledelsesgrundlag.workflow;

/** Somebody asks to take a step with a submission: all that a rule looks at. */
record Attempt(Submission submission, Actor actor, Step step) {}
