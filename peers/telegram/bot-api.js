// A Bot API on loopback for one bot: node bot-api.js [PORT]. Says where it listens as soon as it does, and ends when
// its input ends.
//
// Two programs of others are in it. telegram-test-api 4.2.1 is a server that numbers messages and updates, stores them
// and hands them out. It takes anything from anybody, so what stands around it here mends it, each place with a comment
// that begins with "Mended", until it does what core.telegram.org/bots/api tells: most of the rules below are ours.
// @gramio/types 10.3.1 is a description of the Bot API that others generate from that page. It judges every request of
// the bot, and what breaks it is refused; it judges every result and update that leaves here too, so that what we
// mended cannot agree with our own misreading of their form. /control/complaints lists what it found.
//
// Strict, in the words of the real server as far as they are known:
//   getUpdates: offset confirms, unconfirmed ones come again, negative offset, limit, timeout, allowed_updates
//     remembered, 409 to the first of two pollers and under a webhook, slower for who asks the same again at once
//   webhook: the secret's header, one update at a time, again until 2xx, a call in the answer, getWebhookInfo; on this
//     machine alone, and without TLS
//   messages: 4,096 UTF-16 units after markup, HTML that does not parse, empty text, chats that never wrote, edits that
//     change nothing or are of others, replies to nothing
//   buttons: exactly one action, callback data of 64 bytes, 100 of them, addresses that are none
//   taps: only on buttons that are there; answered once, and not when expired
//   chats: 403 when blocked, removed or deactivated; 400 with the new id after a migration; privacy mode in groups
//   pace: 30 messages a second, 20 a minute in a group; 429 with retry_after, and again for who comes early
//   tokens: 401 for another one, 404 for what is none
//
// Stricter than the real server: a request is JSON by POST, or has no parameters; unknown parameters, numbers in
// strings, other letters in a method's name, and a bare "&" or ">" in HTML are refused.
//
// Not strict, or not there: files and all kinds of messages but text, Markdown, inline queries, payments. Ids of
// messages count over all chats, also in supergroups. More than one message a second in a chat is let through unless a
// test sets the pace. Taps do not grow old by themselves. A method that is not played is judged and answered with 501.
//
// control.js has a test's side.
const http = require("http");
const TelegramServer = require("telegram-test-api");
const { Judge, version, withoutName } = require("./description");
const { control, World } = require("./control");
const { Faults } = require("./faults");
const { Refused, badRequest } = require("./refused");

const TOKEN = "666000666:Of-the-peer-on-loopback_no-secret_0";
const BOT = { id: 666000666, first_name: "Consulta", username: "LoopbackConsultBot" };
const BOT_PATH = /^\/bot([^/]*)\/([^/?]*)$/;
const A_TOKEN = /^\d+:[\w-]{35}$/;
const FOR_A_DAY_S = 86_400;

/** telegram-test-api, on a port of its own; its two sides are the bot's and a person's. */
async function startEmulator() {
  // It forgets what is older than storeTimeout.
  const server = new TelegramServer({ host: "127.0.0.1", storeTimeout: FOR_A_DAY_S });
  // It takes 0 for its usual port if it is told at once.
  server.config.port = 0;
  await server.start();
  const address = `http://127.0.0.1:${server.server.address().port}`;
  const post = async (path, body) => {
    const answer = await fetch(address + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  return {
    token: TOKEN,
    call: (method, parameters) => post(`/bot${TOKEN}/${method}`, parameters),
    act: (what, body) => post(`/${what}`, body),
  };
}

class Peer {
  constructor(emulator) {
    Object.assign(this, { emulator, token: TOKEN, version });
    this.shape = new Judge({ limits: false });
    this.judge = new Judge({ limits: true });
    this.shape.prepare(World.played());
    this.judge.prepare(World.played());
    this.restart();
  }

  restart() {
    this.world?.updates.forget();
    this.faults?.release();
    const calls = [];
    const complaints = [];
    this.calls = () => calls;
    this.complaints = () => complaints;
    const look = (update) => this.look(this.shape.ofUpdate(update));
    this.world = new World({ emulator: this.emulator, bot: BOT, look });
    this.faults = new Faults();
  }

  async serve(request, response) {
    const url = new URL(request.url, "http://localhost");
    const gone = new Promise((resolve) => response.on("close", resolve));
    const body = Buffer.concat(await request.toArray()).toString();
    if (url.pathname === "/control" || url.pathname.startsWith("/control/")) {
      const wish = request.method === "POST" ? JSON.parse(body || "{}") : Object.fromEntries(url.searchParams);
      return answer(response, ...(await control(this, request.method, url.pathname.slice("/control/".length), wish)));
    }
    const [, token, method] = BOT_PATH.exec(url.pathname) ?? [];
    if (!token || !A_TOKEN.test(token)) {
      return answer(response, 404, { ok: false, error_code: 404, description: "Not Found" });
    }
    if (token !== TOKEN) {
      return answer(response, 401, { ok: false, error_code: 401, description: "Unauthorized" });
    }
    return this.serveCall(method, this.parametersOf(request, method, url, body), response, gone);
  }

  parametersOf(request, method, url, body) {
    if (url.search) {
      return new Refused(415, "Unsupported Media Type: this peer takes parameters as JSON alone");
    }
    if (!body) {
      return {};
    }
    if (request.method !== "POST" || !/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
      return new Refused(415, "Unsupported Media Type: this peer takes parameters as JSON alone");
    }
    try {
      return withoutName(method, JSON.parse(body));
    } catch {
      return badRequest("can't parse JSON object");
    }
  }

  async serveCall(method, given, response, gone) {
    const { faults, world } = this;
    const call = { number: this.calls().length + 1, method, parameters: given, at: Date.now() };
    this.calls().push(call);
    const fault = given instanceof Refused ? undefined : faults.take(method, given);
    call.fault = fault?.answer;
    const outcome = fault && !fault.done ? undefined : await this.outcome(world, method, given, gone);
    call.answer = fault ? await faults.answer(fault, response, gone) : outcome;
    if (call.answer) {
      answer(response, call.answer.error_code ?? 200, call.answer);
    }
  }

  /** What is wrong in form is refused in the description's words, what breaks a rule in the server's. */
  async outcome(world, method, given, gone) {
    try {
      if (given instanceof Refused) {
        throw given;
      }
      if (!this.shape.knows(method)) {
        throw new Refused(404, "Not Found: method not found");
      }
      this.refuse(this.shape.ofParameters(method, given));
      const beyond = this.judge.ofParameters(method, given);
      // The server has words of its own for this limit, and counts bytes.
      this.refuse(/\/callback_data must NOT have/.test(beyond) ? undefined : beyond);
      const result = await world.call(method, given, gone);
      this.look(method === "getUpdates" ? undefined : this.shape.ofResult(method, result));
      return { ok: true, result };
    } catch (failure) {
      return (failure instanceof Refused ? failure : new Refused(500, `Internal Server Error: ${failure.stack}`))
        .answer;
    }
  }

  refuse(complaint) {
    if (complaint) {
      this.complaints().push({ ours: false, complaint });
      throw badRequest(`not in the description of the Bot API: ${complaint}`);
    }
  }

  /** What was made here has to be right as well. */
  look(complaint) {
    if (complaint) {
      this.complaints().push({ ours: true, complaint });
    }
  }
}

function answer(response, status, body) {
  if (!response.destroyed && !response.headersSent) {
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  }
}

async function start(port) {
  const peer = new Peer(await startEmulator());
  const server = http.createServer((request, response) =>
    peer.serve(request, response).catch((failure) => answer(response, 500, { error: failure.message }))
  );
  // A poll may take as long as its time-out.
  Object.assign(server, { requestTimeout: 0, keepAliveTimeout: 60_000 });
  server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
}

start(Number(process.argv[2] ?? 0));
process.stdin.resume().on("end", () => process.exit());
