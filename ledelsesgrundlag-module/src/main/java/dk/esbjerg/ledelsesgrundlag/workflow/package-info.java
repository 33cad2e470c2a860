/**
 * How a leader's story becomes a published case: the states of a submission, who may take which step from where and what
 * the step requires, and what it leaves in the trail. Values and rules only: no repository, no clock, no host, no words
 * for people. {@link dk.esbjerg.ledelsesgrundlag.workflow.Workflow} is the way in; the rules themselves are one table,
 * {@code Rules}.
 */
package dk.esbjerg.ledelsesgrundlag.workflow;
