// Whether the two programs beside this one behave as they say: node check.js. Names each fact that does not hold, and
// fails then.
const assert = require("assert");
const { spawn } = require("child_process");
const fs = require("fs");
const http = require("http");
const os = require("os");
const path = require("path");
const readline = require("readline");
const { World } = require("./world");

const ANN = 1_111_111;
const BEN = 2_222_222;
const HALL = -1_001_234_567_890;

const facts = [];
const fact = (name, check) => facts.push({ name, check });

async function program(script, ...parameters) {
  const started = spawn(process.execPath, [path.join(__dirname, script), ...parameters], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = readline.createInterface({ input: started.stdout });
  const address = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    started.once("exit", () => reject(new Error(`${script} ended`)));
  });
  return { address, end: () => started.stdin.end() };
}

const json = async (url, body, signal) => {
  const options = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal,
  };
  const answer = await fetch(url, body === undefined ? {} : options);
  return { status: answer.status, ...(await answer.json()) };
};

class Side {
  constructor(address, token) {
    Object.assign(this, { address, token });
  }

  async call(method, parameters = {}, token = this.token) {
    return json(`${this.address}/bot${token}/${method}`, parameters);
  }

  async ok(method, parameters) {
    const answer = await this.call(method, parameters);
    assert.strictEqual(answer.ok, true, `${method}: ${answer.description}`);
    return answer.result;
  }

  async refused(code, description, method, parameters) {
    const answer = await this.call(method, parameters);
    assert.strictEqual(`${answer.status} ${answer.error_code}`, `${code} ${code}`, JSON.stringify(answer));
    assert.match(answer.description, description);
    return answer;
  }

  async does(name, wish = {}) {
    const answer = await json(`${this.address}/control/${name}`, wish);
    assert.strictEqual(answer.status, 200, answer.error);
    return answer;
  }

  async sees(view) {
    return (await fetch(`${this.address}/control/${view}`)).json();
  }

  /** Ann's text, confirmed by the bot. */
  async heard(text = "hello", from = ANN) {
    const { messages } = await this.does("send", { from, text });
    await this.ok("getUpdates", { offset: messages[messages.length - 1].update_id + 1 });
    return messages[0].message_id;
  }
}

const HTML = (text, more) => ({ chat_id: ANN, parse_mode: "HTML", text, ...more });
const BUTTONS = (...buttons) => ({ reply_markup: { inline_keyboard: [buttons] } });
const NOT_MODIFIED = /^Bad Request: message is not modified: /;

fact("getMe has what Telegram's has", async (bot) => {
  const me = await bot.ok("getMe");
  assert.strictEqual(me.is_bot, true);
  assert.strictEqual(me.id, Number(bot.token.split(":")[0]));
});
fact("another token gets 401, what is none 404", async (bot) => {
  const other = bot.token.replace("Of-the", "Not-of");
  assert.strictEqual((await bot.call("getMe", {}, other)).error_code, 401);
  assert.strictEqual((await bot.call("getMe", {}, "none")).error_code, 404);
  await bot.refused(404, /method not found/, "getmee");
});
fact("unconfirmed updates come again, in order", async (bot) => {
  for (const text of ["a", "b", "c"]) {
    await bot.does("send", { from: ANN, text });
  }
  const texts = (updates) => updates.map((one) => one.message.text).join("");
  const first = await bot.ok("getUpdates", { timeout: 5 });
  assert.strictEqual(texts(first), "abc");
  assert.deepStrictEqual(
    first.map((one) => one.update_id - first[0].update_id),
    [0, 1, 2]
  );
  assert.ok(Math.abs(first[0].message.date - Date.now() / 1000) < 60, "a date in seconds");
  assert.strictEqual(texts(await bot.ok("getUpdates", { offset: first[0].update_id, limit: 2 })), "ab");
  assert.strictEqual(texts(await bot.ok("getUpdates", { offset: first[1].update_id })), "bc");
  assert.strictEqual(texts(await bot.ok("getUpdates", { offset: first[0].update_id })), "bc");
  assert.strictEqual(texts(await bot.ok("getUpdates", { offset: -1 })), "c");
  assert.deepStrictEqual(await bot.ok("getUpdates", { offset: first[2].update_id + 1 }), []);
  assert.deepStrictEqual((await bot.sees("updates")).pending, []);
});
fact("a poll waits for an update, and no longer than asked", async (bot) => {
  const started = Date.now();
  const waiting = bot.ok("getUpdates", { timeout: 20, offset: 1 });
  setTimeout(() => bot.does("send", { from: ANN, text: "late" }), 300);
  assert.strictEqual((await waiting)[0].message.text, "late");
  assert.ok(Date.now() - started < 5000);
  const { pending } = await bot.sees("updates");
  const again = Date.now();
  assert.deepStrictEqual(await bot.ok("getUpdates", { timeout: 1, offset: pending[0] + 1 }), []);
  assert.ok(Date.now() - again >= 900);
});
fact("only what was asked for comes", async (bot) => {
  await bot.ok("getUpdates", { allowed_updates: ["callback_query"] });
  const { messages } = await bot.does("send", { from: ANN, text: "unheard" });
  assert.strictEqual(messages[0].update_id, undefined);
  await bot.ok("getUpdates", { allowed_updates: [], offset: 1 });
  await bot.heard();
});
fact("the first of two polls gets 409", async (bot) => {
  const first = bot.call("getUpdates", { timeout: 10 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const second = bot.call("getUpdates", { timeout: 1, offset: 5 });
  const { error_code, description } = await first;
  assert.strictEqual(error_code, 409);
  assert.strictEqual(
    description,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
  );
  assert.strictEqual((await second).ok, true);
});
fact("nobody is written to who never wrote", async (bot) => {
  await bot.refused(400, /^Bad Request: chat not found$/, "sendMessage", HTML("hello"));
});
fact("markup is read as the documentation says", async (bot) => {
  await bot.heard();
  const sent = await bot.ok(
    "sendMessage",
    HTML('<b>¿Qué?</b> <a href="https://a.example/?x=1&amp;y=2">👍 link</a> &lt;i&gt;\n/help')
  );
  assert.strictEqual(sent.text, "¿Qué? 👍 link <i>\n/help");
  assert.deepStrictEqual(sent.entities, [
    { type: "bold", offset: 0, length: 5 },
    { type: "text_link", offset: 6, length: 7, url: "https://a.example/?x=1&y=2" },
    { type: "bot_command", offset: 18, length: 5 },
  ]);
});
for (const [html, complaint] of [
  ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
  ["é<p>a</p>", 'Unsupported start tag "p" at byte offset 2'],
  ["<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ["a</b>", "Unexpected end tag at byte offset 1"],
  ["a < b", "Unclosed start tag at byte offset 2"],
  ["a > b", 'Unescaped ">" at byte offset 2'],
  ["salt & water", 'Unescaped "&" at byte offset 5'],
  ["&nbsp;", 'Unescaped "&" at byte offset 0'],
]) {
  fact(`${html} does not parse`, async (bot) => {
    await bot.heard();
    const { description } = await bot.refused(400, /can't parse entities/, "sendMessage", HTML(html));
    assert.strictEqual(description, `Bad Request: can't parse entities: ${complaint}`);
  });
}
fact("4,096 are a message, after markup, and one more is none", async (bot) => {
  await bot.heard();
  await bot.ok("sendMessage", HTML(`<b>${"&amp;".repeat(4096)}</b>`));
  await bot.refused(400, /^Bad Request: message is too long$/, "sendMessage", HTML("x".repeat(4097)));
  await bot.refused(400, /^Bad Request: message is too long$/, "sendMessage", HTML("👍".repeat(2049)));
  await bot.refused(400, /^Bad Request: message text is empty$/, "sendMessage", HTML(""));
  await bot.refused(400, /^Bad Request: text must be non-empty$/, "sendMessage", HTML("<b> </b>"));
});
fact("a long text of a person comes in pieces", async (bot) => {
  const { messages } = await bot.does("send", { from: ANN, text: "x".repeat(4095) + "👍" + "y".repeat(10) });
  const updates = await bot.ok("getUpdates");
  assert.strictEqual(messages.length, 2);
  assert.deepStrictEqual(
    updates.map((one) => one.message.text.length),
    [4095, 12]
  );
});
fact("64 bytes of callback data fit, 65 do not", async (bot) => {
  await bot.heard();
  await bot.ok("sendMessage", HTML("a", BUTTONS({ text: "A", callback_data: "ñ".repeat(32) })));
  for (const data of ["ñ".repeat(32) + "x", "x".repeat(65)]) {
    await bot.refused(
      400,
      /BUTTON_DATA_INVALID/,
      "sendMessage",
      HTML("a", BUTTONS({ text: "A", callback_data: data }))
    );
  }
  await bot.refused(400, /text buttons are unallowed/, "sendMessage", HTML("a", BUTTONS({ text: "A" })));
  await bot.refused(400, /is invalid/, "sendMessage", HTML("a", BUTTONS({ text: "A", url: "consult" })));
  await bot.ok("sendMessage", HTML("a", BUTTONS({ text: "A", url: "https://t.me/LoopbackConsultBot?start=c3" })));
});
fact("a tap is answered once, and not too late", async (bot) => {
  await bot.heard();
  const { message_id } = await bot.ok("sendMessage", HTML("a?", BUTTONS({ text: "Yes", callback_data: "y~1" })));
  const { callback_query_id } = await bot.does("tap", { from: ANN, message_id, button: "Yes" });
  const [{ callback_query }] = await bot.ok("getUpdates");
  assert.strictEqual(callback_query.id, callback_query_id);
  assert.strictEqual(callback_query.data, "y~1");
  assert.strictEqual(callback_query.message.message_id, message_id);
  await bot.ok("answerCallbackQuery", { callback_query_id });
  await bot.refused(400, /query is too old/, "answerCallbackQuery", { callback_query_id });
  const late = await bot.does("tap", { from: ANN, message_id, data: "y~1" });
  await bot.does("expire", late);
  await bot.refused(400, /query is too old/, "answerCallbackQuery", { callback_query_id: late.callback_query_id });
  await assert.rejects(bot.does("tap", { from: ANN, message_id, button: "No" }), /There is no such button/);
});
fact("a message is edited in place, and not into itself", async (bot) => {
  const hers = await bot.heard();
  const { message_id } = await bot.ok("sendMessage", HTML("1 of 2", BUTTONS({ text: "Next", callback_data: "n" })));
  const edited = await bot.ok("editMessageText", HTML("<b>2</b> of 2", { message_id }));
  assert.strictEqual(edited.reply_markup, undefined);
  assert.ok(edited.edit_date > 0);
  await bot.refused(400, NOT_MODIFIED, "editMessageText", HTML("<b>2</b> of 2", { message_id }));
  await bot.refused(400, /message to edit not found/, "editMessageText", HTML("a", { message_id: 99 }));
  await bot.refused(400, /message can't be edited/, "editMessageText", HTML("a", { message_id: hers }));
  const [seen] = await bot.sees(`messages?chat=${ANN}`);
  assert.strictEqual(seen.text, "2 of 2");
});
fact("a person's edit comes as one", async (bot) => {
  const message_id = await bot.heard("befor");
  await bot.does("edit", { from: ANN, message_id, text: "before" });
  const [{ edited_message }] = await bot.ok("getUpdates");
  assert.strictEqual(edited_message.message_id, message_id);
  assert.strictEqual(edited_message.text, "before");
  assert.ok(edited_message.edit_date > 0);
});
fact("who blocked the bot is out of reach until unblocked", async (bot) => {
  await bot.heard();
  await bot.does("block", { from: ANN });
  await bot.refused(403, /^Forbidden: bot was blocked by the user$/, "sendMessage", HTML("a"));
  await assert.rejects(bot.does("send", { from: ANN, text: "a" }));
  await bot.does("unblock", { from: ANN });
  await bot.ok("sendMessage", HTML("a"));
  const updates = await bot.ok("getUpdates");
  assert.deepStrictEqual(
    updates.map((one) => one.my_chat_member.new_chat_member.status),
    ["kicked", "member"]
  );
  await bot.does("deactivate", { from: ANN });
  await bot.refused(403, /^Forbidden: user is deactivated$/, "sendMessage", HTML("a"));
});
fact("in a group what is meant for the bot reaches it", async (bot) => {
  await bot.does("group", { chat: HALL, title: "Hall", by: BEN });
  const say = async (text, more) => (await bot.does("send", { from: ANN, chat: HALL, text, ...more })).messages[0];
  const { message_id } = await bot.ok("sendMessage", { chat_id: HALL, text: "hello" });
  assert.strictEqual((await say("who hears me?")).update_id, undefined);
  assert.strictEqual((await say("/help@OtherBot")).update_id, undefined);
  assert.ok((await say("/help@LoopbackConsultBot")).update_id);
  assert.ok((await say("@loopbackconsultbot hello")).update_id);
  assert.ok((await say("yes", { reply_to: message_id })).update_id);
  await bot.does("privacy", { on: false });
  assert.ok((await say("and me?")).update_id);
  const kinds = (await bot.ok("getUpdates")).map((one) => Object.keys(one)[1]);
  assert.deepStrictEqual(kinds, ["my_chat_member", "message", "message", "message", "message", "message"]);
  await bot.does("remove", { chat: HALL, by: BEN });
  await bot.refused(403, /kicked from the supergroup chat/, "sendMessage", { chat_id: HALL, text: "a" });
});
fact("a group that moved tells where", async (bot) => {
  await bot.does("group", { chat: -77, title: "Hall", by: BEN, type: "group" });
  await bot.does("migrate", { chat: -77, to: HALL, by: BEN });
  const { parameters } = await bot.refused(400, /upgraded to a supergroup/, "sendMessage", { chat_id: -77, text: "a" });
  assert.deepStrictEqual(parameters, { migrate_to_chat_id: HALL });
  await bot.ok("sendMessage", { chat_id: HALL, text: "a" });
});
fact("429 lasts for its seconds", async (bot) => {
  await bot.heard();
  await bot.does("fail", { method: "sendMessage", code: 429, retry_after: 2 });
  const { parameters, description } = await bot.refused(429, /^Too Many/, "sendMessage", HTML("a"));
  assert.deepStrictEqual(parameters, { retry_after: 2 });
  assert.strictEqual(description, "Too Many Requests: retry after 2");
  await bot.refused(429, /retry after [12]$/, "sendMessage", HTML("a"));
  await new Promise((resolve) => setTimeout(resolve, 2050));
  await bot.ok("sendMessage", HTML("a"));
});
fact("a group takes 20 a minute", async (bot) => {
  await bot.does("group", { chat: HALL, title: "Hall", by: BEN });
  for (let count = 0; count < 20; count++) {
    await bot.ok("sendMessage", { chat_id: HALL, text: `${count}` });
  }
  const { parameters } = await bot.refused(429, /Too Many/, "sendMessage", { chat_id: HALL, text: "a" });
  assert.ok(parameters.retry_after > 50 && parameters.retry_after <= 60);
  await bot.does("pace", { group: 0 });
  await bot.ok("sendMessage", { chat_id: HALL, text: "a" });
});
fact("everybody together gets 30 a second", async (bot) => {
  await bot.heard();
  const answers = await Promise.all([...Array(31).keys()].map((count) => bot.call("sendMessage", HTML(`${count}`))));
  const refused = answers.filter((one) => !one.ok);
  assert.deepStrictEqual(
    refused.map((one) => one.description),
    ["Too Many Requests: retry after 1"]
  );
  await bot.does("reset");
  await bot.heard();
  await bot.does("pace", { chat: 1 });
  await bot.ok("sendMessage", HTML("a"));
  await bot.refused(429, /retry after 1$/, "sendMessage", HTML("b"));
});
fact("calls fail as ordered: 500, a proxy's page, no answer, done and lost", async (bot) => {
  await bot.heard();
  await bot.does("fail", { method: "sendMessage" });
  await bot.refused(500, /^Internal Server Error/, "sendMessage", HTML("a"));
  await bot.ok("sendMessage", HTML("b"));
  await bot.does("fail", { answer: "html" });
  const page = await fetch(`${bot.address}/bot${bot.token}/getMe`);
  assert.strictEqual(page.status, 502);
  await bot.does("fail", { answer: "drop", done: true });
  await assert.rejects(bot.call("sendMessage", HTML("c")));
  await bot.does("fail", { answer: "hang", chat_id: ANN });
  const url = `${bot.address}/bot${bot.token}/sendMessage`;
  await assert.rejects(json(url, HTML("d"), AbortSignal.timeout(500)), /timeout/);
  const said = await bot.sees(`messages?chat=${ANN}&count=2&wait=1000`);
  assert.deepStrictEqual(
    said.map((one) => one.text),
    ["b", "c"]
  );
  const calls = await bot.sees("calls?method=sendMessage");
  assert.deepStrictEqual(
    calls.map((one) => one.answer?.ok),
    [false, true, undefined, undefined]
  );
});
fact("commands and texts are kept by language", async (bot) => {
  const commands = [{ command: "help", description: "How this works" }];
  await bot.ok("setMyCommands", { commands, language_code: "es" });
  assert.deepStrictEqual(await bot.ok("getMyCommands", { language_code: "es" }), commands);
  assert.deepStrictEqual(await bot.ok("getMyCommands"), []);
  await bot.ok("setMyDescription", { description: "d" });
  assert.deepStrictEqual(await bot.ok("getMyDescription", { language_code: "es" }), { description: "d" });
});
fact("a webhook gets the secret, again until taken, and no poll beside it", async (bot) => {
  const came = [];
  const hook = http.createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()));
    came.push([request.headers["x-telegram-bot-api-secret-token"], body.message.text]);
    response.writeHead(came.length === 1 ? 503 : 200, { "Content-Type": "application/json" });
    response.end(came.length === 2 ? JSON.stringify({ method: "sendMessage", chat_id: ANN, text: "taken" }) : "");
  });
  await new Promise((resolve) => hook.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${hook.address().port}/hook`;
    await bot.ok("setWebhook", { url, secret_token: "s-1" });
    await bot.refused(409, /webhook is active/, "getUpdates");
    await bot.does("send", { from: ANN, text: "x" });
    const said = await bot.sees(`messages?chat=${ANN}&count=1&wait=5000`);
    assert.strictEqual(said[0].text, "taken");
    assert.deepStrictEqual(came, [
      ["s-1", "x"],
      ["s-1", "x"],
    ]);
    assert.match((await bot.ok("getWebhookInfo")).last_error_message, /503/);
    await bot.ok("deleteWebhook");
    assert.strictEqual((await bot.ok("getWebhookInfo")).url, "");
    await bot.refused(400, /bad webhook/, "setWebhook", { url: "https://consult.example.org/" });
  } finally {
    hook.closeAllConnections();
    hook.close();
  }
});
fact("any update can be ordered, a wrong one only on purpose", async (bot) => {
  await assert.rejects(bot.does("update", { update: { message: { text: "no chat" } } }), /required/);
  await bot.does("update", { update: { message: { text: "no chat" } }, unchecked: true });
  await bot.does("update", { update: { what_comes_next: { a: 1 } }, unchecked: true });
  assert.strictEqual((await bot.ok("getUpdates")).length, 2);
});
fact("stickers and the like come as they are", async (bot) => {
  const voice = { file_id: "A", file_unique_id: "a", duration: 5 };
  await bot.does("send", { from: ANN, content: { voice } });
  const [{ message }] = await bot.ok("getUpdates");
  assert.deepStrictEqual(message.voice, voice);
  assert.strictEqual(message.text, undefined);
});

/** What the description lacks; both programs have to see it. */
const VIOLATIONS = [
  ["sendMessage", { chat_id: ANN }],
  ["sendMessage", { chat_id: ANN, text: "a", parsemode: "HTML" }],
  ["sendMessage", { chat_id: ANN, text: "a", parse_mode: "html" }],
  ["sendMessage", { chat_id: ANN, text: "a", reply_markup: "{}" }],
  ["sendMessage", { chat_id: ANN, text: "a", reply_markup: { inline_keyboard: [{ text: "A", callback_data: "1" }] } }],
  ["sendMessage", { chat_id: ANN, text: "a", ...BUTTONS({ text: "A", callbackData: "1" }) }],
  ["sendMessage", { chat_id: ANN, text: "a", link_preview_options: { disabled: true } }],
  ["sendChatAction", { chat_id: ANN, action: "thinking" }],
  ["answerCallbackQuery", { callback_query_id: 7 }],
  ["answerCallbackQuery", { callback_query_id: "7", text: "x".repeat(201) }],
  ["getUpdates", { limit: 101 }],
  ["getUpdates", { allowed_updates: ["messages"] }],
  ["setMyCommands", { commands: [{ command: "Help", description: "d" }] }],
  ["setMyCommands", { commands: [{ command: "help", description: "" }] }],
  ["setMyCommands", { commands: [{ command: "help", description: "d" }], language_code: "esp" }],
  ["setMyCommands", { commands: [{ command: "help", description: "d" }], scope: { type: "everybody" } }],
  ["setMyShortDescription", { short_description: "x".repeat(121) }],
  ["setWebhook", { url: "https://c.example", secret_token: "not this!" }],
  ["editMessageText", HTML("a", { message_id: "1" })],
  ["editMessageText", HTML("a", { message_id: 1, ...BUTTONS({ text: "A", callback_data: 7 }) })],
  ...World.played().map((method) => [method, { nonsense: 1 }]),
];
fact("a call may name its method once more, and no other", async (bot) => {
  await bot.heard();
  await bot.ok("sendMessage", { chat_id: String(ANN), text: "a", method: "sendmessage" });
  await bot.refused(400, /"method"/, "sendMessage", { chat_id: ANN, text: "a", method: "getMe" });
  await bot.does("reset");
});
fact("whatever breaks the description is refused and listed", async (bot) => {
  await bot.heard();
  for (const [method, parameters] of VIOLATIONS) {
    await bot.refused(400, /not in the description of the Bot API/, method, parameters);
  }
  const complaints = await bot.sees("complaints");
  assert.strictEqual(complaints.length, VIOLATIONS.length);
  await bot.does("reset");
});

async function behaving() {
  const peer = await program("bot-api.js");
  const { token } = await json(`${peer.address}/control`);
  const bot = new Side(peer.address, token);
  let failed = 0;
  for (const { name, check } of facts) {
    await bot.does("reset");
    try {
      await check(bot);
      assert.deepStrictEqual(await bot.sees("complaints"), []);
    } catch (failure) {
      failed++;
      console.log(`DOES NOT HOLD: ${name}\n  ${failure.message}`);
    }
  }
  peer.end();
  console.log(`The Bot API that behaves: ${facts.length - failed} facts hold, ${failed} do not`);
  return failed;
}

const KEPT = [
  ["getMe", {}],
  ["getUpdates", { offset: 1, limit: 100, timeout: 50, allowed_updates: ["message", "callback_query"] }],
  ["sendMessage", HTML("a", BUTTONS({ text: "A", callback_data: "1" }, { text: "B", url: "https://b.example" }))],
  ["sendMessage", { chat_id: ANN, text: "a", link_preview_options: { is_disabled: true } }],
  ["sendMessage", { chat_id: String(ANN), text: "¿Qué?", method: "sendmessage" }],
  ["editMessageText", HTML("a", { message_id: 1 })],
  ["answerCallbackQuery", { callback_query_id: "7" }],
  ["sendChatAction", { chat_id: ANN, action: "typing" }],
  [
    "setMyCommands",
    { commands: [{ command: "help", description: "d" }], scope: { type: "default" }, language_code: "es" },
  ],
  ["setWebhook", { url: "https://c.example", secret_token: "this_1-A", drop_pending_updates: false }],
];

async function judging() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bot-api-"));
  const peer = await program("specification.js", folder);
  const bot = new Side(peer.address, `1:${"x".repeat(35)}`);
  let failed = 0;
  for (const [asked, requests] of [
    [200, KEPT],
    [400, VIOLATIONS],
    [404, [["sendMesage", {}]]],
  ]) {
    for (const [method, parameters] of requests) {
      const { status, description } = await bot.call(method, parameters);
      if (status !== asked) {
        failed++;
        console.log(`DOES NOT HOLD: ${method} ${JSON.stringify(parameters)} gets ${asked}\n  ${status} ${description}`);
      }
    }
  }
  peer.end();
  fs.rmSync(folder, { recursive: true });
  console.log(
    `The Bot API that judges: ${KEPT.length} requests accepted, ${VIOLATIONS.length + 1} refused, ${failed} not so`
  );
  return failed;
}

(async () => {
  const failed = (await behaving()) + (await judging());
  process.exitCode = failed > 0 ? 1 : 0;
})();
