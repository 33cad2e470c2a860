/**
 * The reviewers' screens: what leaders have submitted, what is decided about it and by whom, taking cases down, and the
 * notices of whoever looks. What may be done is asked of the workflow, and done by it.
 */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;
