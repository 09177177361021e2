package org.openconsult.teams.inbound;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody wrote, without what Teams put into it.
 *
 * @param text exactly as written where Teams put nothing into it; empty when there was none
 * @param toUs somebody named us in it
 */
record Words(String text, boolean toUs) {
    private static final Pattern NAMED = Pattern.compile("<at(?: [^<>]{0,200}+)?+>([^<]{0,300}+)</at>");
    private static final Pattern LINE = Pattern.compile("<br ?/?>|</p>|</div>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}+>");

    /** Our name is left out wherever it stands; of others the name is kept and the mark is not. */
    static Words of(Activity message) {
        String written = message.text("text").orElse("");
        List<Mention> ours = Mention.in(message).stream()
                .filter(mention -> message.isUs(mention.id()))
                .toList();
        String said = written.replace("&nbsp;", " ");
        for (Mention mention : ours) {
            said = mention.takenFrom(said);
        }
        said = NAMED.matcher(said).replaceAll("$1");
        if (message.text("textFormat").filter("xml"::equals).isPresent()) {
            said = plain(said);
        }
        return new Words(said.equals(written) ? written : said.strip(), !ours.isEmpty());
    }

    private static String plain(String marked) {
        String lines = LINE.matcher(marked).replaceAll("\n");
        return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll(""));
    }

    boolean isNone() {
        return text.isBlank();
    }

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "Words";
    }
}
