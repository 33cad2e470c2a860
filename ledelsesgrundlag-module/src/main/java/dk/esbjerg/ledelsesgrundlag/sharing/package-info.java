/**
 * The leaders' side of the editorial workflow: the form in which a case is told, step by step, and the pages on which its
 * author follows it. A host hands {@link dk.esbjerg.ledelsesgrundlag.sharing.Sharing} what was posted and does what the
 * {@link dk.esbjerg.ledelsesgrundlag.sharing.Answer} says; templates ask
 * {@link dk.esbjerg.ledelsesgrundlag.sharing.SharingFunctions}.
 */
package dk.esbjerg.ledelsesgrundlag.sharing;
