// Reads a JSON array of texts from the first file and writes what sms-segments-calculator makes of each to the second.
const fs = require("fs");
const { SegmentedMessage } = require("sms-segments-calculator");

const OCTETS_IN_A_MESSAGE = 140;

const [texts, counts] = process.argv.slice(2);
const counted = JSON.parse(fs.readFileSync(texts, "utf8")).map((text) => {
  const message = new SegmentedMessage(text);
  return {
    encoding: message.encodingName,
    segments: message.segmentsCount,
    // A part with more than any message carries: what is seen as one character was too big, and was not cut.
    overfull: message.segments.some((segment) => segment.sizeInBits() > 8 * OCTETS_IN_A_MESSAGE),
  };
});
fs.writeFileSync(counts, JSON.stringify(counted));
