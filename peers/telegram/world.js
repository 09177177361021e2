// Who there is, what was said, and what the bot does there: the rules of the Bot API that telegram-test-api does not
// have, around its store of messages and updates.
const { found, parse, HtmlError } = require("./html");
const { Refused, badRequest, tooMany } = require("./refused");
const { Updates } = require("./updates");

const LONGEST_TEXT = 4096;
const LONGEST_CALLBACK_DATA = 64;
const MOST_BUTTONS = 100;
const ACTIONS_OF_A_BUTTON = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
  "disabled",
];
const BUTTON_URL = /^(https?:\/\/[^\s/@]+\.[^\s/]+|tg:\/\/\S+)/;
// What a chat tells of itself; it reaches the bot in privacy mode too.
const SERVICE = [
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "group_chat_created",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
];
// The frequently asked questions: 30 a second in all, 20 a minute in a group. One a second in a chat is asked for there
// too, and short bursts are let through; how short is not told, so that is off unless a test sets it.
const PACE = { overall: 30, group: 20, chat: 0 };

const seconds = () => Math.floor(Date.now() / 1000);
const bytes = (text) => Buffer.byteLength(text);

class World {
  constructor({ emulator, bot, look }) {
    this.emulator = emulator;
    this.bot = { is_bot: true, can_join_groups: true, can_read_all_group_messages: false, ...bot };
    this.people = new Map();
    this.chats = new Map();
    this.taps = new Map();
    this.profile = { commands: new Map(), texts: new Map() };
    this.pace = { ...PACE };
    this.sendings = [];
    this.updates = new Updates((method, parameters) => this.call(method, parameters), look);
    this.last = Promise.resolve();
  }

  /** The emulator gives out what came since the last time to whoever asks first. */
  inTurn(work) {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  person(id) {
    if (!this.people.has(id)) {
      this.people.set(id, { id, is_bot: false, first_name: `Person ${id}`, language_code: "en" });
    }
    return this.people.get(id);
  }

  /** What is kept of a chat; a private one comes to be as the person writes. */
  chat(id, make) {
    if (!this.chats.has(id) && make) {
      this.chats.set(id, { status: "member", messages: new Map(), ...make() });
    }
    return this.chats.get(id);
  }

  privateChat(id) {
    return this.chat(id, () => {
      const { first_name, last_name, username } = this.person(id);
      const about = { id, type: "private", first_name, last_name, username };
      return { about: JSON.parse(JSON.stringify(about)) };
    });
  }

  // ---- What the bot asks for

  static played() {
    return Object.getOwnPropertyNames(World.prototype)
      .filter((name) => name.startsWith("do_"))
      .map((name) => name.slice("do_".length));
  }

  async call(method, parameters, gone = new Promise(() => {})) {
    if (!Object.hasOwn(World.prototype, `do_${method}`)) {
      throw new Refused(501, `Not Implemented: this peer does not play ${method}`);
    }
    return this[`do_${method}`](parameters, gone);
  }

  /** Mended: the emulator's id is 666 whatever the token, and is_bot, which is required, is not there. */
  async do_getMe() {
    const { result } = await this.emulator.call("getMe", {});
    return { ...result, supports_inline_queries: false, ...this.bot };
  }

  /** Mended: the emulator has no offset, limit, timeout and conflict. */
  do_getUpdates(parameters, gone) {
    return this.updates.get(parameters, gone);
  }

  /** Mended: the emulator keeps no secret, does not try again, and has no getWebhookInfo. */
  async do_setWebhook(parameters) {
    return this.updates.setWebhook(parameters);
  }

  async do_deleteWebhook({ drop_pending_updates }) {
    return this.updates.setWebhook({ url: "", drop_pending_updates });
  }

  async do_getWebhookInfo() {
    return this.updates.info();
  }

  /**
   * Mended: the emulator sends anything to anybody; its dates are in milliseconds, every chat is called Bot and
   * private, and markup stays in the text.
   */
  async do_sendMessage(parameters) {
    const text = this.written(parameters);
    const keyboard = markup(parameters.reply_markup);
    const chat = this.reached(parameters.chat_id);
    const replied = this.replied(chat, parameters.reply_parameters);
    this.weigh(text, parameters.reply_markup);
    this.keepPace(chat);
    return this.inTurn(async () => {
      const { result } = await this.emulator.call("sendMessage", { ...parameters, text: text.text });
      const message = {
        message_id: result.message_id,
        from: this.from(),
        chat: chat.about,
        date: seconds(),
        ...text,
        ...(replied && { reply_to_message: replied }),
        ...(keyboard && { reply_markup: keyboard }),
        ...previewOptions(parameters),
      };
      chat.messages.set(message.message_id, message);
      return message;
    });
  }

  /** Mended: the emulator answers null, also where there is no such message. */
  async do_editMessageText(parameters) {
    const text = this.written(parameters);
    return this.edit(parameters, { ...text, ...previewOptions(parameters) }, text);
  }

  async do_editMessageReplyMarkup(parameters) {
    return this.edit(parameters, {}, { text: "" });
  }

  async edit(parameters, changed, text) {
    const keyboard = markup(parameters.reply_markup);
    const chat = this.reached(parameters.chat_id);
    const message = chat.messages.get(parameters.message_id);
    if (!message) {
      throw badRequest("message to edit not found");
    }
    if (message.from?.id !== this.bot.id) {
      throw badRequest("message can't be edited");
    }
    this.weigh(text, parameters.reply_markup);
    const { reply_markup, ...kept } = message;
    const edited = { ...kept, ...changed, ...(keyboard && { reply_markup: keyboard }) };
    if (same(edited, message)) {
      throw badRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current " +
          "content and reply markup of the message"
      );
    }
    await this.emulator.call(parameters.text ? "editMessageText" : "editMessageReplyMarkup", parameters);
    const stored = { ...edited, edit_date: seconds() };
    chat.messages.set(message.message_id, stored);
    return stored;
  }

  async do_deleteMessage({ chat_id, message_id }) {
    const chat = this.reached(chat_id);
    if (!chat.messages.delete(message_id)) {
      throw badRequest("message to delete not found");
    }
    return true;
  }

  async do_sendChatAction({ chat_id }) {
    this.reached(chat_id);
    return true;
  }

  /** Mended: the emulator answers null to any id. */
  async do_answerCallbackQuery({ callback_query_id }) {
    const tap = this.taps.get(callback_query_id);
    if (!tap?.open) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    tap.open = false;
    await this.emulator.call("answerCallbackQuery", { callback_query_id });
    return true;
  }

  async do_getChat({ chat_id }) {
    const { about } = this.known(chat_id);
    const gifts = [
      "unlimited_gifts",
      "limited_gifts",
      "unique_gifts",
      "premium_subscription",
      "gifts_from_channels",
    ].map((kind) => [kind, false]);
    const always = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: Object.fromEntries(gifts) };
    return { ...about, ...always };
  }

  async do_getChatMember({ chat_id, user_id }) {
    const chat = this.known(chat_id);
    if (user_id === this.bot.id) {
      return this.membership(chat.status);
    }
    const status = chat.administrators?.includes(user_id) ? "administrator" : "member";
    return member(this.person(user_id), status);
  }

  async do_leaveChat({ chat_id }) {
    this.join(this.reached(chat_id), "left", this.from());
    return true;
  }

  // Mended: the emulator has none of these.

  async do_setMyCommands({ commands, scope, language_code }) {
    this.profile.commands.set(place(scope, language_code), commands);
    return true;
  }

  async do_getMyCommands({ scope, language_code }) {
    return this.profile.commands.get(place(scope, language_code)) ?? [];
  }

  async do_deleteMyCommands({ scope, language_code }) {
    this.profile.commands.delete(place(scope, language_code));
    return true;
  }

  // ---- What the server looks at

  from() {
    const { id, is_bot, first_name, username } = this.bot;
    return { id, is_bot, first_name, username };
  }

  written({ text, parse_mode, entities }) {
    if (!text) {
      throw badRequest("message text is empty");
    }
    if (parse_mode && parse_mode !== "HTML") {
      throw badRequest("this peer reads HTML alone");
    }
    try {
      const read = parse_mode ? parse(text) : { text: text.trim(), entities: entities ?? [] };
      if (!read.text) {
        throw badRequest("text must be non-empty");
      }
      const all = found(read.text, read.entities);
      return { text: read.text, ...(all.length > 0 && { entities: all }) };
    } catch (failure) {
      throw failure instanceof HtmlError ? badRequest(`can't parse entities: ${failure.message}`) : failure;
    }
  }

  known(id) {
    const chat = this.chats.get(Number(id));
    if (!chat) {
      throw badRequest("chat not found");
    }
    return chat;
  }

  /** The chat, if the bot may write there. */
  reached(id) {
    const chat = this.known(id);
    const { type } = chat.about;
    if (chat.migratedTo) {
      throw new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: chat.migratedTo,
      });
    }
    if (chat.deactivated) {
      throw new Refused(403, "Forbidden: user is deactivated");
    }
    if (chat.status === "kicked") {
      throw new Refused(
        403,
        type === "private"
          ? "Forbidden: bot was blocked by the user"
          : `Forbidden: bot was kicked from the ${type} chat`
      );
    }
    if (chat.status === "left") {
      throw new Refused(403, `Forbidden: bot is not a member of the ${type} chat`);
    }
    return chat;
  }

  replied(chat, asked) {
    if (!asked) {
      return undefined;
    }
    const message = chat.messages.get(asked.message_id);
    if (!message && !asked.allow_sending_without_reply) {
      throw badRequest("message to be replied not found");
    }
    return message && { ...message, reply_to_message: undefined };
  }

  /** In UTF-16 units, the stricter reading of "4096 characters": the documentation does not say which are meant. */
  weigh({ text }, keyboard) {
    if (text.length > LONGEST_TEXT) {
      throw badRequest("message is too long");
    }
    const buttons = keyboard?.inline_keyboard?.flat() ?? [];
    if (buttons.length > MOST_BUTTONS) {
      throw badRequest("reply markup is too long");
    }
    if (buttons.some((button) => bytes(button.callback_data ?? "") > LONGEST_CALLBACK_DATA)) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
  }

  keepPace(chat) {
    const now = Date.now();
    const group = chat.about.type !== "private";
    this.sendings = this.sendings.filter((one) => now - one.at < 60_000);
    const here = this.sendings.filter((one) => one.chat === chat);
    const limits = [
      [this.pace.overall, 1000, this.sendings],
      [group ? this.pace.group : 0, 60_000, here],
      [this.pace.chat, 1000, here],
    ];
    for (const [most, within, sent] of limits) {
      const recent = sent.filter((one) => now - one.at < within);
      if (most > 0 && recent.length >= most) {
        throw tooMany(Math.max(1, Math.ceil((recent[recent.length - most].at + within - now) / 1000)));
      }
    }
    this.sendings.push({ at: now, chat });
  }

  // ---- What people do

  /** Text as the apps send it, in pieces of 4096; or any other content of a message. */
  async say(chat, from, content, replyTo) {
    const pieces = content.text ? cut(content.text).map((text) => ({ ...content, text })) : [content];
    const said = [];
    for (const piece of pieces) {
      said.push(await this.sayOne(chat, from, piece, replyTo));
    }
    return said;
  }

  /** Mended: the emulator gives the token away in what it passes on, and finds no entities. */
  sayOne(chat, from, content, replyTo) {
    const entities = content.text && !content.entities ? found(content.text) : content.entities ?? [];
    const post = chat.about.type === "channel";
    const message = {
      ...(post ? { sender_chat: chat.about } : { from }),
      chat: chat.about,
      date: seconds(),
      ...(replyTo && { reply_to_message: { ...replyTo, reply_to_message: undefined } }),
      ...content,
      ...(entities.length > 0 && { entities }),
    };
    return this.inTurn(async () => {
      await this.emulator.act("sendMessage", { botToken: this.emulator.token, ...message });
      const [given] = (await this.emulator.call("getUpdates", {})).result;
      const { botToken, ...plain } = given.message;
      const stored = { ...message, message_id: plain.message_id };
      chat.messages.set(stored.message_id, stored);
      const reaches = this.reaches(chat, stored);
      const update = reaches ? this.updates.add({ [post ? "channel_post" : "message"]: plain }) : undefined;
      return { message_id: stored.message_id, update_id: update };
    });
  }

  /** Privacy mode: commands, mentions, replies to the bot, and what the chat itself tells. */
  reaches(chat, message) {
    if (chat.about.type === "private" || chat.about.type === "channel") {
      return chat.status !== "kicked";
    }
    if (!["member", "administrator"].includes(chat.status)) {
      return false;
    }
    const name = `@${this.bot.username}`.toLowerCase();
    const marked = (message.entities ?? []).map(({ type, offset, length }) => ({
      type,
      words: (message.text ?? message.caption ?? "").slice(offset, offset + length).toLowerCase(),
    }));
    return (
      this.bot.can_read_all_group_messages ||
      chat.status === "administrator" ||
      message.reply_to_message?.from?.id === this.bot.id ||
      marked.some(({ type, words }) => type === "mention" && words === name) ||
      marked.some(({ type, words }) => type === "bot_command" && (!words.includes("@") || words.endsWith(name))) ||
      SERVICE.some((kind) => kind in message)
    );
  }

  rewrite(chat, from, id, content) {
    const message = chat.messages.get(id);
    if (!message || message.from?.id !== from.id) {
      throw new Error("There is no such message of this person");
    }
    const entities = found(content.text ?? "");
    const { entities: before, ...kept } = message;
    const edited = { ...kept, ...content, ...(entities.length > 0 && { entities }), edit_date: seconds() };
    chat.messages.set(id, edited);
    return this.reaches(chat, edited) ? this.updates.add({ edited_message: edited }) : undefined;
  }

  /**
   * Mended: the emulator leaves out chat_instance, which is required, and takes any data: here there must be such a
   * button.
   */
  tap(chat, from, id, wanted) {
    const message = chat.messages.get(id);
    const buttons = message?.reply_markup?.inline_keyboard?.flat() ?? [];
    const button = buttons.find((one) => one.text === wanted.button || one.callback_data === wanted.data);
    if (!button) {
      throw new Error(`There is no such button; there are ${JSON.stringify(buttons)}`);
    }
    if (!button.callback_data) {
      return { url: button.url };
    }
    return this.inTurn(async () => {
      const about = { botToken: this.emulator.token, from, message, data: button.callback_data };
      await this.emulator.act("sendCallback", about);
      const [{ callback_query: query }] = (await this.emulator.call("getUpdates", {})).result;
      const key = `${this.bot.id}${String(query.id).padStart(9, "0")}`;
      this.taps.set(key, { open: true });
      const update = this.updates.add({
        callback_query: { ...query, id: key, chat_instance: String(-BigInt(Math.abs(chat.about.id)) * 7919n) },
      });
      return { callback_query_id: key, update_id: update };
    });
  }

  /** The bot's place in a chat changes: blocked and unblocked are kicked and member of a private one. */
  join(chat, status, by) {
    const old_chat_member = this.membership(chat.status);
    chat.status = status;
    return this.updates.add({
      my_chat_member: {
        chat: chat.about,
        from: by,
        date: seconds(),
        old_chat_member,
        new_chat_member: this.membership(status),
      },
    });
  }

  membership(status) {
    return member(this.from(), status);
  }

  /** Both service messages; what is sent to the old chat from now on is refused. */
  async migrate(chat, id, by) {
    const about = { id, type: "supergroup", title: chat.about.title };
    const after = this.chat(id, () => ({ about, administrators: chat.administrators, status: chat.status }));
    const told = await this.sayOne(chat, by, { migrate_to_chat_id: id });
    await this.sayOne(after, by, { migrate_from_chat_id: chat.about.id });
    chat.migratedTo = id;
    return told;
  }
}

for (const [set, get, field] of [
  ["setMyName", "getMyName", "name"],
  ["setMyDescription", "getMyDescription", "description"],
  ["setMyShortDescription", "getMyShortDescription", "short_description"],
]) {
  World.prototype[`do_${set}`] = async function ({ [field]: text = "", language_code }) {
    this.profile.texts.set(`${field} ${language_code ?? ""}`, text);
    return true;
  };
  World.prototype[`do_${get}`] = async function ({ language_code }) {
    const { texts } = this.profile;
    return { [field]: texts.get(`${field} ${language_code ?? ""}`) || texts.get(`${field} `) || "" };
  };
}

function markup(asked) {
  if (!asked?.inline_keyboard) {
    return undefined;
  }
  for (const button of asked.inline_keyboard.flat()) {
    if (ACTIONS_OF_A_BUTTON.filter((action) => action in button).length !== 1 || button.callback_data === "") {
      throw badRequest("text buttons are unallowed in the inline keyboard");
    }
    if (button.url !== undefined && !BUTTON_URL.test(button.url)) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
    if (!button.text.trim()) {
      throw badRequest("inline keyboard button text must be non-empty");
    }
  }
  const rows = asked.inline_keyboard.filter((row) => row.length > 0);
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

function previewOptions({ link_preview_options }) {
  return link_preview_options ? { link_preview_options } : {};
}

function same(edited, message) {
  const seen = ({ text, entities, reply_markup }) => JSON.stringify([text, entities ?? [], reply_markup ?? null]);
  return seen(edited) === seen(message);
}

function place(scope, language) {
  return JSON.stringify([scope ?? { type: "default" }, language ?? ""]);
}

function member(user, status) {
  const rights = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
  ].map((right) => [right, false]);
  return {
    user,
    status,
    ...(status === "kicked" && { until_date: 0 }),
    ...(status === "administrator" && Object.fromEntries(rights)),
  };
}

/** Never between the halves of a surrogate pair. */
function cut(text) {
  const pieces = [];
  for (let rest = text; rest.length > 0; ) {
    const half = rest.length > LONGEST_TEXT && /[\uD800-\uDBFF]/.test(rest[LONGEST_TEXT - 1]);
    const end = Math.min(rest.length, LONGEST_TEXT - (half ? 1 : 0));
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}

module.exports = { World };
