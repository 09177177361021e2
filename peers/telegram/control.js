// A test's side: it acts for people and sees what the bot did. POST /control/NAME and GET /control/NAME, both in JSON;
// a wish that makes no sense is answered with 400 and the reason.
const { World } = require("./world");

/** What people do, and how the server is to behave. */
const ACTIONS = {
  /** Everything as at the start, but the token. */
  reset: async (peer) => {
    peer.restart();
    return {};
  },

  /**
   * {id, first_name?, last_name?, username?, language_code?}: who somebody is; whoever is not told of is called Person
   * and speaks en.
   */
  person: async ({ world }, { id, ...about }) => Object.assign(world.person(id), about),

  /**
   * {from, chat?, text?, content?, reply_to?}: a text, or content like {photo: […], caption}; privately, or in a chat
   * that the bot was added to. A text over 4,096 goes in pieces. → {messages: [{message_id, update_id}]}; without
   * update_id it does not reach the bot.
   */
  send: async ({ world }, { from, chat, text, content = {}, reply_to }) => {
    const place = chatOf(world, from, chat);
    const replyTo = reply_to && place.messages.get(reply_to);
    return { messages: await world.say(place, world.person(from), { ...(text && { text }), ...content }, replyTo) };
  },

  /** {from, chat?, message_id, text? content?} */
  edit: async ({ world }, { from, chat, message_id, text, content = {} }) => ({
    update_id: world.rewrite(chatOf(world, from, chat), world.person(from), message_id, {
      ...(text && { text }),
      ...content,
    }),
  }),

  /**
   * {from, chat?, message_id, button | data}: the button with this label or this callback data. → {callback_query_id}
   * or a link's {url}
   */
  tap: async ({ world }, { from, chat, message_id, ...wanted }) =>
    world.tap(chatOf(world, from, chat), world.person(from), message_id, wanted),

  /** {callback_query_id}: it is too late to answer it. */
  expire: async ({ world }, { callback_query_id }) => {
    world.taps.get(callback_query_id).open = false;
    return {};
  },

  /** {from} */
  block: async ({ world }, { from }) => ({
    update_id: world.join(world.privateChat(from), "kicked", world.person(from)),
  }),

  /** {from} */
  unblock: async ({ world }, { from }) => ({
    update_id: world.join(world.privateChat(from), "member", world.person(from)),
  }),

  /** {from}: the account is closed; nothing tells the bot but its next call. */
  deactivate: async ({ world }, { from }) => {
    world.privateChat(from).deactivated = true;
    return {};
  },

  /**
   * {chat, title, by, type?: group | supergroup | channel, status?: member | administrator, administrators?: [id…]}:
   * adds the bot.
   */
  group: async ({ world }, { chat, title, by, type = "supergroup", status = "member", administrators = [] }) => {
    const about = { id: chat, type, title };
    const place = world.chat(chat, () => ({ about, administrators, status: "left" }));
    const update = world.join(place, status, world.person(by));
    if (type !== "channel") {
      await world.sayOne(place, world.person(by), { new_chat_members: [world.from()] });
    }
    return { update_id: update };
  },

  /** {chat, by}: removes the bot. */
  remove: async ({ world }, { chat, by }) => ({
    update_id: world.join(world.known(chat), "kicked", world.person(by)),
  }),

  /** {chat, to, by}: a group becomes a supergroup with another id. */
  migrate: async ({ world }, { chat, to, by }) => world.migrate(world.known(chat), to, world.person(by)),

  /** {on}: whether only what is meant for the bot reaches it in groups; on at the start. */
  privacy: async ({ world }, { on }) => {
    world.bot.can_read_all_group_messages = !on;
    return {};
  },

  /** {overall?, group?, chat?}: messages a second, a minute in a group, a second in a chat; 0 is any number. */
  pace: async ({ world }, { overall, group, chat }) => {
    const wished = Object.entries({ overall, group, chat }).filter(([, most]) => most !== undefined);
    return Object.assign(world.pace, Object.fromEntries(wished));
  },

  /** {update, unchecked?}: any update, as it is; one that the description does not know only if unchecked. */
  update: async ({ world, shape }, { update, unchecked = false }) => {
    const complaint = unchecked ? undefined : shape.ofUpdate({ update_id: 1, ...update });
    if (complaint) {
      throw new Error(complaint);
    }
    return { update_id: world.updates.add(update, { asItIs: true }) };
  },

  /** See faults.js. */
  fail: async ({ faults }, wish) => {
    faults.order(wish);
    return {};
  },

  /** Ends all faults. */
  release: async ({ faults }) => {
    faults.release();
    return {};
  },
};

/** What there is to see. count and wait (milliseconds) wait until there are that many. */
const VIEWS = {
  /** The token and who the bot is. */
  "": async ({ token, world, version }) => ({ token, bot: world.bot, description: version }),

  /** ?chat=&after=: what the bot has said there with an id above, as it stands now, first to last. */
  messages: async ({ world }, { chat, after = 0, ...waiting }) =>
    waited(waiting, () =>
      [...(world.chats.get(Number(chat))?.messages.values() ?? [])].filter(
        (one) => one.from?.id === world.bot.id && one.message_id > Number(after)
      )
    ),

  /**
   * ?method=&chat=&after=: the bot's calls but getUpdates, unless that is asked for: {number, method, parameters,
   * answer, at}.
   */
  calls: async ({ calls }, { method, chat, after = 0, ...waiting }) =>
    waited(waiting, () =>
      calls().filter(
        (one) =>
          one.number > Number(after) &&
          (method ? one.method === method : one.method !== "getUpdates") &&
          (!chat || Number(one.parameters.chat_id) === Number(chat))
      )
    ),

  /** What the description of the Bot API was against, in the bot's calls and in what this peer made itself. */
  complaints: async ({ complaints }) => complaints(),

  /** The ids of updates that the bot has not confirmed, and the offset that it asked for last. */
  updates: async ({ world }) => ({
    pending: world.updates.pending.map((one) => one.update_id),
    offset: world.updates.last.offset ?? null,
  }),

  /** Commands and texts by scope and language. */
  profile: async ({ world }) => ({
    commands: Object.fromEntries(world.profile.commands),
    texts: Object.fromEntries(world.profile.texts),
  }),
};

const LOOK_AGAIN_MS = 20;

async function waited({ count = 0, wait = 0 }, look) {
  const until = Date.now() + Number(wait);
  let seen = look();
  while (seen.length < Number(count) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    seen = look();
  }
  return seen;
}

function chatOf(world, from, id) {
  const chat = id === undefined || id === from ? world.privateChat(from) : world.chats.get(id);
  if (!chat) {
    throw new Error(`The bot was not added to ${id}`);
  }
  if (chat.about.type === "private" && chat.status === "kicked") {
    throw new Error("Whoever blocked the bot cannot write to it");
  }
  return chat;
}

/** [status, body] */
async function control(peer, method, name, wish) {
  const known = method === "POST" ? ACTIONS : VIEWS;
  if (!Object.hasOwn(known, name)) {
    return [404, { error: `There is no ${method} ${name}` }];
  }
  try {
    return [200, await known[name](peer, wish)];
  } catch (failure) {
    return [400, { error: failure.message }];
  }
}

module.exports = { control, World };
