/**
 * What templates call: the {@code ledelsesfn} object and what it hands out. Everything public here is part of the
 * template author's vocabulary.
 */
package dk.esbjerg.ledelsesgrundlag.templating;
