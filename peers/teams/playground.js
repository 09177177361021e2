// The Microsoft 365 Agents Playground without its page: starts it in a folder of its own, and does there what people in
// Teams do. What is said of it here was seen by running 0.2.28.
//
// It listens on all interfaces: an open port for as long as a test runs. It needs no network, and is told to send
// nothing to its makers.
const { spawn } = require("child_process");
const { randomUUID } = require("crypto");
const fs = require("fs");
const net = require("net");
const path = require("path");
const WebSocket = require("ws");
const { BOT } = require("./identity");

const STARTS_WITHIN_MS = 60_000;
const PERSONAL = "a:1-personal-chat-with-the-bot";
const GROUP = "19:0f1e2d3c4b5a69788796a5b4c3d2e1f0@thread.v2";
const TEAM = "19:00112233445566778899aabbccddeeff@thread.tacv2";
const BOT_ACCOUNT = { id: `28:${BOT.appId}`, name: "Consultation" };
/** It wants five beside the one whose page it would be: the first here. */
const PEOPLE = ["Ann", "Ben", "Cara", "Dan", "Eve", "Fay"].map((givenName, index) => ({
  id: `29:1${givenName}-${"x".repeat(40)}`,
  name: `${givenName} Example`,
  givenName,
  surname: "Example",
  userPrincipleName: `${givenName.toLowerCase()}@example.org`,
  email: `${givenName.toLowerCase()}@example.org`,
  aadObjectId: `00000000-0000-4000-8000-00000000000${index}`,
}));
const CONFIGURATION = {
  version: "0.1.0",
  tenantId: BOT.tenantId,
  bot: BOT_ACCOUNT,
  currentUser: PEOPLE[0],
  users: PEOPLE.slice(1),
  personalChat: { id: PERSONAL },
  groupChat: { id: GROUP, name: "Stakeholders" },
  team: { id: TEAM, name: "Open government", aadGroupId: "00000000-0000-4000-8000-0000000000ff", channels: [] },
};

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class Playground {
  constructor(address, program) {
    Object.assign(this, { address, program, said: [] });
  }

  async listen() {
    this.socket = new WebSocket(`${this.address.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`);
    this.socket.on("message", (frame) => this.said.push(JSON.parse(frame)));
    await new Promise((resolve, reject) => this.socket.once("open", resolve).once("error", reject));
  }

  async ask(method, where, body) {
    const answer = await fetch(this.address + where, {
      method,
      ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`the playground answers ${method} ${where} with ${answer.status}: ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** Two activities, at once: an installationUpdate and a conversationUpdate. */
  install(conversation) {
    return this.ask("POST", `/_debug/conversation/${encodeURIComponent(conversation)}/installation`);
  }

  /**
   * Words of somebody, with the bot mentioned where they begin with `@bot`. It lets the first of PEOPLE alone write;
   * what others write is an activity made here that it passes on, of the form that it gives its own.
   */
  async write(person, conversation, words) {
    const text = words.replace(/^@bot\b/, `<at>${BOT_ACCOUNT.name}</at>`);
    const mentions =
      text === words ? [] : [{ type: "mention", text: `<at>${BOT_ACCOUNT.name}</at>`, mentioned: BOT_ACCOUNT }];
    if (person === PEOPLE[0]) {
      const where = `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`;
      return this.ask("POST", where, { from: { id: person.id }, text, textFormat: "plain", mentions });
    }
    const activity = await this.template(conversation);
    return this.send({
      ...activity,
      type: "message",
      text,
      textFormat: "plain",
      locale: "en-US",
      localTimestamp: activity.timestamp.replace("Z", "+00:00"),
      localTimezone: "UTC",
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      entities: [...mentions, { type: "clientInfo", locale: "en-US", country: "US", platform: "Web", timezone: "UTC" }],
      channelData: { tenant: { id: BOT.tenantId } },
    });
  }

  /** An activity from the first of PEOPLE, to be filled in; `type` is one of its own such as `uninstall`. */
  template(conversation, type) {
    const what = new URLSearchParams({ conversationId: conversation, ...(type && { type }) });
    return this.ask("GET", `/_internal/v1/customActivities/template?${what}`);
  }

  /** Passes any activity on as it is. */
  send(activity) {
    return this.ask("POST", "/_internal/v1/customActivities", activity);
  }

  async uninstall(conversation) {
    return this.send(await this.template(conversation, "uninstall"));
  }

  /** Action.Submit of a card in a message of the bot; answered before the bot has it. */
  submit(person, conversation, messageId, value) {
    const from = { id: person.id };
    return this.ask("POST", "/_conversation/v1/submit", {
      conversation: { id: conversation },
      from,
      replyToId: messageId,
      value,
    });
  }

  /** Action.Execute of a card in a message of the bot; the bot's answer. */
  execute(person, conversation, messageId, { verb, data }) {
    return this.ask("POST", "/_conversation/v1/invoke", {
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
      from: { id: person.id },
      conversation: { id: conversation },
      replyToId: messageId,
    });
  }

  /** What the bot's messages in a conversation are now, the first first: later ones of an id are its changes. */
  messages(conversation) {
    const messages = new Map();
    this.said
      .filter(({ message, actionConversationId }) => message && actionConversationId === conversation)
      .forEach(({ message }) => messages.set(message.messageId, message));
    return [...messages.values()];
  }

  async stop() {
    this.socket?.close();
    const ended = new Promise((resolve) => this.program.once("exit", resolve));
    this.program.kill();
    await ended;
  }
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * @param endpoint where it sends activities to
 * @param serviceUrl the address that stands in them
 * @param folder for its configuration and its logs
 */
async function start({ endpoint, serviceUrl, folder }) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, ".m365agentsplayground.yml"), JSON.stringify(CONFIGURATION));
  const port = await freePort();
  const parameters = ["start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--service-url", serviceUrl];
  const program = spawn(process.execPath, [script(), ...parameters, "--disable-telemetry"], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" },
    stdio: ["ignore", fs.openSync(path.join(folder, "out"), "w"), fs.openSync(path.join(folder, "err"), "w")],
  });
  process.once("exit", () => program.kill());
  const playground = new Playground(`http://127.0.0.1:${port}`, program);
  await ready(playground, folder);
  await playground.listen();
  return playground;
}

function script() {
  const about = require.resolve("@microsoft/m365agentsplayground/package.json");
  return path.join(path.dirname(about), require(about).bin.agentsplayground);
}

/** It says that it listens before it has read its configuration, and may end then: why is in a log of its own. */
async function ready(playground, folder) {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until && playground.program.exitCode === null) {
    const pong = await fetch(`${playground.address}/_debug/ping`).then(
      (answer) => answer.text(),
      () => undefined
    );
    if (pong === "pong") {
      return;
    }
    await wait(100);
  }
  throw new Error(`the playground did not start; ${path.join(folder, "devTools")} has its log`);
}

module.exports = { start, freePort, wait, BOT_ACCOUNT, PEOPLE, PERSONAL, GROUP, TEAM, newId: randomUUID };
