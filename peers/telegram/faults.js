// What a test has ordered to go wrong with the bot's calls, and for how long.
const { Refused, tooMany } = require("./refused");

const NGINX =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n" +
  "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

class Faults {
  constructor() {
    this.ordered = [];
    this.held = new Set();
  }

  /**
   * The next calls fail: those of a method or to a chat where these are named.
   *
   * - code: 429 with retry_after, 500, or any other with a description. A 429 lasts for its seconds, each answer
   *   telling those that are left, unless times says how many calls it hits. Others hit one call, or times of them.
   * - answer: "error" as the Bot API words it, "html" as a proxy does, "hang" without an answer until released, "drop"
   *   the connection closed without one.
   * - done: the call is carried out all the same, and only its answer is lost.
   */
  order({ method, chat_id, code = 500, retry_after, description, answer = "error", done = false, times }) {
    const lasting = code === 429 && times === undefined;
    const until = lasting ? Date.now() + retry_after * 1000 : undefined;
    const left = lasting ? Infinity : times ?? 1;
    this.ordered.push({ method, chat_id, code, retry_after, description, answer, done, left, until });
  }

  /** Which hits this call, if any does; it is used up by that. */
  take(method, parameters) {
    this.ordered = this.ordered.filter((one) => one.left > 0 && (one.until === undefined || Date.now() < one.until));
    const fault = this.ordered.find(
      (one) =>
        (one.method === undefined || one.method === method) &&
        (one.chat_id === undefined || one.chat_id === Number(parameters.chat_id))
    );
    if (fault) {
      fault.left--;
    }
    return fault;
  }

  async answer(fault, response, gone) {
    if (fault.answer === "drop") {
      response.destroy();
    } else if (fault.answer === "html") {
      response.writeHead(502, { "Content-Type": "text/html" }).end(NGINX);
    } else if (fault.answer === "hang") {
      this.held.add(response);
      await gone;
      this.held.delete(response);
    } else {
      return refusal(fault).answer;
    }
    return undefined;
  }

  /** Who was left without an answer gets the connection closed. */
  release() {
    this.ordered = [];
    this.held.forEach((response) => response.destroy());
    this.held.clear();
  }
}

function refusal({ code, retry_after, description, until }) {
  if (code === 429) {
    return tooMany(until === undefined ? retry_after : Math.max(1, Math.ceil((until - Date.now()) / 1000)));
  }
  return new Refused(code, description ?? (code >= 500 ? "Internal Server Error: restart" : "Bad Request: ordered"));
}

module.exports = { Faults };
