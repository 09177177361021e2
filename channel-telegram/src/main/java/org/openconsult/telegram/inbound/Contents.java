package org.openconsult.telegram.inbound;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openconsult.channel.Attachment;

/**
 * What a message holds beside or instead of words.
 *
 * @see <a href="https://core.telegram.org/bots/api#message">Telegram, Message</a>
 */
final class Contents {
    private static final Map<String, Attachment> ATTACHMENTS = Map.ofEntries(
            Map.entry("photo", Attachment.IMAGE),
            Map.entry("live_photo", Attachment.IMAGE),
            Map.entry("voice", Attachment.VOICE),
            Map.entry("audio", Attachment.VOICE),
            Map.entry("video", Attachment.VIDEO),
            Map.entry("video_note", Attachment.VIDEO),
            Map.entry("animation", Attachment.VIDEO),
            Map.entry("document", Attachment.DOCUMENT),
            Map.entry("sticker", Attachment.STICKER),
            Map.entry("location", Attachment.LOCATION),
            Map.entry("venue", Attachment.LOCATION),
            Map.entry("contact", Attachment.CONTACT),
            Map.entry("paid_media", Attachment.OTHER));

    /** What Telegram notes in a chat because something happened; nobody says it. */
    private static final Set<String> NOTES = Set.of(
            "boost_added",
            "channel_chat_created",
            "chat_background_set",
            "chat_owner_changed",
            "chat_owner_left",
            "checklist_tasks_added",
            "checklist_tasks_done",
            "community_chat_added",
            "community_chat_removed",
            "connected_website",
            "delete_chat_photo",
            "direct_message_price_changed",
            "forum_topic_closed",
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_reopened",
            "general_forum_topic_hidden",
            "general_forum_topic_unhidden",
            "gift_upgrade_sent",
            "giveaway_completed",
            "giveaway_created",
            "group_chat_created",
            "left_chat_member",
            "managed_bot_created",
            "message_auto_delete_timer_changed",
            "migrate_from_chat_id",
            "migrate_to_chat_id",
            "new_chat_members",
            "new_chat_photo",
            "new_chat_title",
            "paid_message_price_changed",
            "pinned_message",
            "poll_option_added",
            "poll_option_deleted",
            "proximity_alert_triggered",
            "refunded_payment",
            "suggested_post_approval_failed",
            "suggested_post_approved",
            "suggested_post_declined",
            "suggested_post_paid",
            "suggested_post_refunded",
            "supergroup_chat_created",
            "video_chat_ended",
            "video_chat_participants_invited",
            "video_chat_scheduled",
            "video_chat_started",
            "write_access_allowed");

    private Contents() {}

    /**
     * What came beside the words. Without words there is always something: what is none of the kinds we know, like a
     * poll, a game or what Telegram thinks of next, is {@link Attachment#OTHER}.
     */
    static List<Attachment> attachments(Fields message, Words words) {
        List<Attachment> known = ATTACHMENTS.entrySet().stream()
                .filter(entry -> message.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
        // An animation is a document too, for programs that are older than animations.
        List<Attachment> told = message.has("animation")
                ? known.stream().filter(kind -> kind != Attachment.DOCUMENT).toList()
                : known;
        return told.isEmpty() && words.isNone() ? List.of(Attachment.OTHER) : told;
    }

    /** Whether it is a note of Telegram's and nothing that somebody says. */
    static boolean isNote(Fields message) {
        return Words.of(message).isNone()
                && ATTACHMENTS.keySet().stream().noneMatch(message::has)
                && NOTES.stream().anyMatch(message::has);
    }
}
