package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Optional;

/**
 * An item that waits for a decision.
 *
 * @param workspace the workspace that the item lies in
 * @param itemId the item's UUID
 * @param path where the item lies in its workspace
 * @param title what the inbox calls it
 * @param requestor the name of the user who asks
 * @param group the group of users who may decide
 * @param claimedBy the name of the one who has it in hand, while somebody does
 */
public record ReviewRequest(
        String workspace,
        String itemId,
        String path,
        String title,
        String requestor,
        String group,
        Optional<String> claimedBy) {}
