// Stands between the playground and the bot, as Teams stands between people and a bot: node signing-proxy.js BOT
// PLAYGROUND IDENTITY [PORT], three addresses. Says where it listens, and ends when its input ends.
//
// The playground signs nothing and asks for no token. This adds what it lacks:
//   POST /api/messages  the playground's activities: a valid token is put in for the address of this program, which
//                       stands in each activity, and the bot's answer is passed back
//   …/_connector/…      the bot's calls: without a token of identity.js 401; over Teams' limits 429 and 413; then the
//                       playground's answer is passed back
// Every call of the bot and every activity is kept, with what came of it.
//
// Teams' limits as learn.microsoft.com has them ("Optimize your bot with rate limiting", "Format your bot messages"):
// a conversation takes 7 messages in 1 second, 60 in 30, 1,800 in an hour; a message is less than 100 KB, of which a
// bot's author is told to stay below 80. Each is an "excess" in /control/calls, so that a test can say there was none.
//
// A test's side, JSON:
//   GET  /control/activities     what the playground sent: {activity, status, answer}
//   GET  /control/calls          what the bot called: {method, path, body, status, answer, complaint?, excess?, fault?}
//   POST /control/fault  {status, times, retryAfter, method, path}  the next calls, of a method or a part of a path
//   POST /control/fault  {}      no more of them
//   POST /control/send   {activity, kind}  an activity with a token of any kind of tokens.js, the activity as it is
//   POST /control/again  {id}    the activity of that id once more, as Teams does when the first answer is late
const http = require("http");
const tools = require("./identity");

const LONGEST_MESSAGE = 100 * 1024;
const LONGEST_ADVISED = 80 * 1024;
const WINDOWS = [
  { messages: 7, ms: 1000 },
  { messages: 60, ms: 30_000 },
  { messages: 1800, ms: 3_600_000 },
];
/** Words of Teams for what it refuses. */
const CODES = {
  403: ["BotNotInConversationRoster", "The bot is not part of the conversation roster."],
  404: ["ConversationNotFound", "Conversation not found."],
  412: ["PreconditionFailed", "Precondition failed, please try again."],
  413: ["MessageSizeTooBig", "Message size too large."],
  429: ["Throttled", "Too many requests."],
  502: ["BadGateway", "Bad gateway."],
  504: ["GatewayTimeout", "Gateway timeout."],
};
const CONVERSATION = /^\/v3\/conversations\/([^/]+)\/activities/;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class SigningProxy {
  constructor({ bot, playground, identity }) {
    Object.assign(this, { bot, playground, identity, activities: [], calls: [], faults: [], posts: new Map() });
  }

  /** With the slash at its end that Teams' has. */
  get serviceUrl() {
    return `${this.address}/_connector/`;
  }

  /** @return `{status, answer}` of the bot, or status 0 when it could not be reached */
  async send(activity, kind = "valid") {
    const kept = { activity, kind, at: Date.now(), status: 0 };
    this.activities.push(kept);
    const authorization = await this.identity.authorization(kind, { serviceUrl: activity.serviceUrl });
    try {
      const answer = await fetch(`${this.bot}/api/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...(authorization && { Authorization: authorization }) },
        body: JSON.stringify(activity),
      });
      Object.assign(kept, { answer: await answer.text(), status: answer.status });
    } catch (failure) {
      kept.answer = failure.cause?.code ?? failure.message;
    }
    kept.ms = Date.now() - kept.at;
    return kept;
  }

  async fromPlayground(request, body) {
    if (request.method === "HEAD") {
      return [200, ""];
    }
    const activity = JSON.parse(body);
    activity.serviceUrl = this.serviceUrl;
    const { status, answer } = await this.send(activity);
    return [status || 502, answer];
  }

  async fromBot(request, body) {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const path = pathname.slice("/_connector".length);
    const call = { method: request.method, path: decodeURIComponent(path), search, body: parsed(body), at: Date.now() };
    this.calls.push(call);
    const [status, answer, headers] = await this.judge(call, path, request, body).catch((failure) => [
      502,
      { error: { code: "ServiceError", message: failure.message } },
    ]);
    Object.assign(call, { status, answer });
    return [status, typeof answer === "string" ? answer : JSON.stringify(answer), headers];
  }

  async judge(call, path, request, body) {
    call.complaint = await this.identity.complaint(request.headers.authorization);
    if (call.complaint) {
      return [401, { message: "Authorization has been denied for this request." }];
    }
    const fault = this.faults.find((one) => fits(one, call));
    if (fault) {
      return this.fault(call, fault);
    }
    if (body.length > LONGEST_ADVISED) {
      call.excess = `${body.length} bytes`;
    }
    if (body.length > LONGEST_MESSAGE) {
      return refusal(413);
    }
    const full = this.fullWindow(call);
    if (full) {
      call.excess = `more than ${full.messages} messages in ${full.ms} ms`;
      return refusal(429, 1);
    }
    return this.pass(request, path + call.search, body);
  }

  async fault(call, fault) {
    fault.times = (fault.times ?? 1) - 1;
    this.faults = this.faults.filter((one) => one.times > 0);
    call.fault = fault.status;
    await wait(fault.after ?? 0);
    return refusal(fault.status, fault.retryAfter);
  }

  fullWindow({ method, path, at }) {
    const [, conversation] = CONVERSATION.exec(path) ?? [];
    if (!conversation || !["POST", "PUT"].includes(method)) {
      return undefined;
    }
    const posts = this.posts.get(conversation) ?? [];
    this.posts.set(conversation, posts);
    const full = WINDOWS.find(({ messages, ms }) => posts.filter((post) => post > at - ms).length >= messages);
    if (!full) {
      posts.push(at);
    }
    return full;
  }

  async pass({ method, headers }, path, body) {
    const answer = await fetch(`${this.playground}/_connector${path}`, {
      method,
      headers: { "Content-Type": headers["content-type"] ?? "application/json" },
      ...(body.length > 0 && { body }),
    });
    return [answer.status, await answer.text()];
  }

  async control(what, wish) {
    switch (what) {
      case "activities":
        return [200, this.activities];
      case "calls":
        return [200, this.calls];
      case "fault":
        this.faults = wish.status === undefined ? [] : [...this.faults, wish];
        return [200, {}];
      case "send":
        return [200, await this.send({ ...wish.activity }, wish.kind)];
      case "again": {
        const first = this.activities.find(({ activity }) => activity.id === wish.id);
        return first ? [200, await this.send(first.activity)] : [404, { error: `no activity ${wish.id} has come` }];
      }
      default:
        return [404, { error: `no control is called ${what}` }];
    }
  }

  /** @param wish what /control/fault takes */
  fail(wish = {}) {
    return this.control("fault", wish);
  }

  async serve(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    const body = Buffer.concat(await request.toArray());
    let outcome;
    if (pathname === "/api/messages") {
      outcome = await this.fromPlayground(request, body);
    } else if (pathname.startsWith("/_connector/")) {
      outcome = await this.fromBot(request, body);
    } else if (pathname.startsWith("/control/")) {
      const [status, answer] = await this.control(pathname.slice("/control/".length), parsed(body) ?? {});
      outcome = [status, JSON.stringify(answer)];
    }
    const [status, answer, headers] = outcome ?? [404, ""];
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(answer);
  }
}

function refusal(status, retryAfter) {
  const [code, message] = CODES[status] ?? ["Error", "Played."];
  return [status, { error: { code, message } }, retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }];
}

function fits({ method, path }, call) {
  return (method === undefined || method === call.method) && (path === undefined || call.path.includes(path));
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** @param sides the addresses `bot` and `playground`, each may be set later, and an `identity` that was started */
async function start(sides, port = 0) {
  const proxy = new SigningProxy(sides);
  const server = http.createServer((request, response) =>
    proxy.serve(request, response).catch((failure) => response.writeHead(500).end(failure.message))
  );
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  proxy.address = `http://127.0.0.1:${server.address().port}`;
  proxy.stop = () => server.close();
  return proxy;
}

/** identity.js in a process of its own, as `start` takes it. */
function remote(address) {
  const ask = async (what, wish) => {
    const answer = await fetch(`${address}/control/${what}`, { method: "POST", body: JSON.stringify(wish) });
    return answer.json();
  };
  return {
    authorization: async (kind, wish) => (await ask("token", { kind, ...wish })).authorization ?? undefined,
    complaint: async (authorization) => (await ask("verify", { authorization })).complaint ?? undefined,
  };
}

module.exports = { start, BOT: tools.BOT };

if (require.main === module) {
  const [bot, playground, identity, port] = process.argv.slice(2);
  start({ bot, playground, identity: remote(identity) }, Number(port ?? 0)).then(({ address }) => console.log(address));
  process.stdin.resume().on("end", () => process.exit());
}
