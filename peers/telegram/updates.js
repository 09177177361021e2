// The updates of a bot, until it has confirmed them: by getUpdates with a higher offset, or by a webhook that answered
// 2xx.
const { Refused, badRequest } = require("./refused");

const FIRST_ID = 10_001;
const CONFLICT_PAUSE_MS = 3000;
const SAME_OFFSET_WITHIN_MS = 500;
const SAME_OFFSET_WAITS_S = 3;
const WEBHOOK_PATIENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 30_000;
// What comes only if it was asked for by name.
const ON_REQUEST = ["chat_member", "message_reaction", "message_reaction_count"];
const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;

class Updates {
  constructor(execute, look) {
    Object.assign(this, { execute, look });
    this.pending = [];
    this.nextId = FIRST_ID;
    this.allowed = [];
    this.webhook = null;
    this.poller = null;
    this.last = { offset: undefined, at: 0 };
    this.nextConflict = 0;
    this.forgotten = false;
  }

  /** Its id, or undefined where the bot has not asked for such updates. What is ordered as it is need not be right. */
  add(content, { asItIs = false } = {}) {
    const [kind] = Object.keys(content).filter((key) => key !== "update_id");
    if (this.allowed.length > 0 ? !this.allowed.includes(kind) : ON_REQUEST.includes(kind)) {
      return undefined;
    }
    const id = content.update_id ?? this.nextId;
    this.nextId = Math.max(this.nextId, id) + 1;
    const update = { update_id: id, ...content };
    if (!asItIs) {
      this.look(update);
    }
    this.pending.push(update);
    this.poller?.wake();
    this.deliver();
    return id;
  }

  allow(kinds) {
    this.allowed = kinds ?? this.allowed;
  }

  async get({ offset = 0, limit = 100, timeout = 0, allowed_updates }, gone) {
    if (this.webhook) {
      throw await this.conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
      );
    }
    this.allow(allowed_updates);
    // The real server slows down whoever asks for the same again and again.
    const since = Date.now() - this.last.at;
    const same = offset === this.last.offset;
    const seconds = same && since < SAME_OFFSET_WAITS_S * 1000 ? Math.max(timeout, SAME_OFFSET_WAITS_S) : timeout;
    const count = same && since < SAME_OFFSET_WITHIN_MS ? 1 : limit;
    this.last = { offset, at: Date.now() };
    this.pending = offset < 0 ? this.pending.slice(offset) : this.pending.filter((one) => one.update_id >= offset);
    this.poller?.end("terminated by other getUpdates request; make sure that only one bot instance is running");
    if (this.pending.length === 0 && seconds > 0) {
      await this.wait(seconds * 1000, gone);
    }
    return this.pending.slice(0, count);
  }

  async wait(milliseconds, gone) {
    let timer;
    const conflict = await new Promise((resolve) => {
      const poller = { wake: () => resolve(), end: resolve };
      this.poller = poller;
      timer = setTimeout(resolve, milliseconds);
      gone.then(() => {
        if (this.poller === poller) {
          this.poller = null;
        }
        resolve();
      });
    });
    clearTimeout(timer);
    if (conflict) {
      throw await this.conflict(conflict);
    }
    this.poller = null;
  }

  /** The first conflict is told at once, those that follow it three seconds late. */
  async conflict(description) {
    if (Date.now() < this.nextConflict) {
      await new Promise((resolve) => setTimeout(resolve, CONFLICT_PAUSE_MS));
    } else {
      this.nextConflict = Date.now() + CONFLICT_PAUSE_MS;
    }
    return new Refused(409, `Conflict: ${description}`);
  }

  setWebhook({ url, secret_token, allowed_updates, drop_pending_updates, max_connections = 40 }) {
    if (url && !LOOPBACK.test(url)) {
      throw badRequest("bad webhook: this peer calls nobody but this machine");
    }
    this.allow(allowed_updates);
    this.drop(drop_pending_updates);
    this.webhook = url ? { url, secret_token, max_connections } : null;
    this.poller?.end("terminated by setWebhook request");
    this.deliver();
    return true;
  }

  drop(asked) {
    if (asked) {
      this.pending = [];
    }
  }

  info() {
    const { url = "", max_connections, error } = this.webhook ?? {};
    return {
      url,
      has_custom_certificate: false,
      pending_update_count: this.pending.length,
      ...(url && { max_connections, ip_address: "127.0.0.1" }),
      ...(error && { last_error_date: error.date, last_error_message: error.message }),
      ...(this.allowed.length > 0 && { allowed_updates: this.allowed }),
    };
  }

  /** One after the other; the same again, with longer and longer pauses, until it was taken. */
  async deliver() {
    if (this.delivering) {
      return;
    }
    this.delivering = true;
    for (let pause = 500; this.webhook && this.pending.length > 0 && !this.forgotten; ) {
      const { webhook } = this;
      const [update] = this.pending;
      const failure = await this.deliverOne(webhook, update);
      if (failure) {
        webhook.error = { date: Math.floor(Date.now() / 1000), message: failure };
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      } else {
        this.pending = this.pending.filter((one) => one !== update);
        pause = 500;
      }
    }
    this.delivering = false;
  }

  async deliverOne({ url, secret_token }, update) {
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          ...(secret_token && { "X-Telegram-Bot-Api-Secret-Token": secret_token }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(WEBHOOK_PATIENCE_MS),
      });
      const body = await answer.text();
      if (!answer.ok) {
        return `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
      }
      if (body.trim() && /json/.test(answer.headers.get("content-type"))) {
        const { method, ...parameters } = JSON.parse(body);
        await (method && this.execute(method, parameters));
      }
      return undefined;
    } catch (failure) {
      return failure.name === "TimeoutError" ? "Read timeout expired" : "Connection refused";
    }
  }

  /** A hand-over to a new start: who waits is sent away. */
  forget() {
    this.forgotten = true;
    this.webhook = null;
    this.poller?.wake();
  }
}

module.exports = { Updates };
