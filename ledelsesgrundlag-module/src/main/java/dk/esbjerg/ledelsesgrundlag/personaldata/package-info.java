/**
 * Finds in text what tells who somebody is, so that a story can be shared without it: CPR numbers, phone numbers, mail
 * addresses and names. It knows nothing of stories; {@link dk.esbjerg.ledelsesgrundlag.personaldata.PersonalData} is the
 * way in.
 */
package dk.esbjerg.ledelsesgrundlag.personaldata;
