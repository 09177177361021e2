// People in Teams, and the packaged app as the bot they talk with: node drive.js JAR FOLDER. Names each thing that did
// not come about, and fails then; at the end it says what was done. FOLDER gets the app's data and logs, and in
// FOLDER/cards every card that the bot sent, for cards.js.
//
// The people are in the playground, which sends to the app through signing-proxy.js, which signs with identity.js. What
// comes of it is read from the app's export, never from the bot's own words alone. Nothing here knows a card: buttons
// and fields are found in what the bot has sent.
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const identities = require("./identity");
const proxies = require("./signing-proxy");
const { App } = require("./app");
const { kinds } = require("./tokens");
const { cards, words, form, button, sendOff, filled } = require("./cardtext");
const { start, freePort, wait, newId, BOT_ACCOUNT, PEOPLE, PERSONAL, GROUP } = require("./playground");

const [ANN, BEN, CARA, DAN] = PEOPLE;
const COMES_WITHIN_MS = 60_000;
/** Long enough for a second one to come, if there was one. */
const QUIET_MS = 3000;
/** A receipt: Crockford's base 32. */
const CODE = /\b[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}\b/;
/** Teams sends an activity again after fifteen seconds; a machine that builds beside it is slow. */
const ACKNOWLEDGED_WITHIN_MS = 10_000;
const POSTED = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

class Scene {
  constructor(jar, folder) {
    Object.assign(this, { jar, folder, steps: 0 });
  }

  async open() {
    this.identity = await identities.start();
    this.proxy = await proxies.start({ identity: this.identity });
    this.app = new App({
      jar: this.jar,
      port: await freePort(),
      folder: path.join(this.folder, "app"),
      identity: this.identity,
    });
    await this.app.start();
    this.proxy.bot = this.app.address;
    this.playground = await start({
      endpoint: `${this.proxy.address}/api/messages`,
      serviceUrl: this.proxy.serviceUrl,
      folder: path.join(this.folder, "playground"),
    });
    this.proxy.playground = this.playground.address;
  }

  async step(name, act) {
    const began = Date.now();
    try {
      await act();
    } catch (failure) {
      throw new Error(name, { cause: failure });
    }
    this.steps += 1;
    console.log(`${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }

  /** What the bot has said and the playground has taken, since a number of calls, changes included. */
  sent(since = 0, conversation) {
    return this.proxy.calls
      .slice(since)
      .filter(({ method, status, path: where }) => /POST|PUT/.test(method) && status < 300 && POSTED.test(where))
      .map(({ method, path: where, body, answer, at }) => {
        const [, place, replaced] = POSTED.exec(where);
        const id = method === "PUT" ? replaced : JSON.parse(answer || "{}").id;
        return { ...body, id, place, at, changed: method === "PUT" };
      })
      .filter(({ type, place }) => type === "message" && (conversation === undefined || place === conversation));
  }

  /** The first message that fits, of those that come after `act` began. */
  async after(act, conversation, fits, what) {
    const since = this.proxy.calls.length;
    await act();
    return this.eventually(() => this.sent(since, conversation).find(fits), what);
  }

  async eventually(look, what) {
    const until = Date.now() + COMES_WITHIN_MS;
    for (;;) {
      const seen = await look();
      if (seen || Date.now() > until) {
        assert.ok(seen, `${what} did not come`);
        return seen;
      }
      await wait(100);
    }
  }

  /** A tap on a simple button, as Teams sends it; the playground itself sends nothing for `msteams`. */
  async tap(person, message, action) {
    const { msteams, ...data } = action.data;
    if (msteams?.type !== "messageBack" && msteams?.type !== "imBack") {
      return this.playground.submit(person, message.place, message.id, data);
    }
    const more = typeof msteams.value === "string" ? {} : msteams.value;
    return this.playground.send({
      ...(await this.playground.template(message.place)),
      type: "message",
      text: msteams.text ?? msteams.value,
      textFormat: "plain",
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      replyToId: message.id,
      value: { ...data, ...more },
      channelData: { tenant: { id: identities.BOT.tenantId } },
    });
  }

  /** A form sent off the old way: what every client can. */
  submit(person, message, answers) {
    const card = form(message);
    const action = sendOff(card);
    const way = action.type === "Action.Submit" ? action : action.fallback;
    assert.strictEqual(way?.type, "Action.Submit", "a form can be sent off without Action.Execute");
    return this.playground.submit(person, message.place, message.id, { ...way.data, ...filled(card, answers) });
  }

  /** A form sent off by Action.Execute; what the bot answers in the same breath. */
  async execute(person, message, answers) {
    const card = form(message);
    const { type, verb, data } = sendOff(card);
    assert.strictEqual(type, "Action.Execute", "a form is sent off by Action.Execute");
    const answer = await this.playground.execute(person, message.place, message.id, {
      verb,
      data: { ...data, ...filled(card, answers) },
    });
    assert.match(answer?.type ?? "", /card\.adaptive$|activity\.message$/, `answered with ${JSON.stringify(answer)}`);
    return answer;
  }

  write(person, place, text) {
    return this.playground.write(person, place, text);
  }

  async row(text) {
    const rows = (await this.app.export()).filter((row) => row.text === text && row.is_latest === "true");
    assert.ok(rows.length < 2, `${text} is ${rows.length} times in the export`);
    return rows[0];
  }

  /** Exactly one row of the export. */
  async counted(text, expected) {
    const row = await this.eventually(() => this.row(text), `${text} in the export`);
    const seen = Object.fromEntries(Object.keys(expected).map((column) => [column, row[column]]));
    assert.deepStrictEqual(seen, expected, text);
    return row;
  }

  keepCards() {
    const folder = path.join(this.folder, "cards");
    fs.mkdirSync(folder, { recursive: true });
    const all = new Map(
      this.sent()
        .flatMap(cards)
        .map((card) => [JSON.stringify(card), card])
    );
    [...all.keys()].forEach((card, index) =>
      fs.writeFileSync(path.join(folder, `card-${String(index + 1).padStart(2, "0")}.json`), card)
    );
    return all.size;
  }
}

const three = (say, title) => /^#?3\b/.test(say) || /^#?3\b/.test(title);
const comment = (say) => /^c(omment)?\s*\d*$/i.test(say);

/** Alone with the bot. */
async function personal(scene) {
  const { playground, proxy, app } = scene;
  let list;
  let opened;
  await scene.step("an installation is greeted, once", async () => {
    await scene.after(() => playground.install(PERSONAL), PERSONAL, words, "a greeting");
    await wait(QUIET_MS);
    assert.strictEqual(scene.sent(0, PERSONAL).length, 1, "one greeting for both activities of an installation");
  });
  await scene.step("the list comes as a card with a button for commitment 3", async () => {
    list = await scene.after(
      () => scene.write(ANN, PERSONAL, "list"),
      PERSONAL,
      (one) => button(one, three),
      "a list with commitment 3"
    );
    const leadsOn = (one) => form(one) || button(one, comment);
    opened = await scene.after(() => scene.tap(ANN, list, button(list, three)), PERSONAL, leadsOn, "commitment 3");
  });
  await scene.step("a form is on the card or a tap away, and a form that is submitted gets a receipt", async () => {
    const withForm = form(opened)
      ? opened
      : await scene.after(() => scene.tap(ANN, opened, button(opened, comment)), PERSONAL, form, "a form");
    const text = "The office in Punta Gorda closes before the last bus comes.";
    const receipt = await scene.after(
      () => scene.submit(ANN, withForm, { text, stance: "support_with_changes", ...asksWho(withForm) }),
      PERSONAL,
      (one) => CODE.test(words(one)),
      "a receipt with a code"
    );
    scene.receipt = CODE.exec(words(receipt))[0];
    await scene.counted(text, {
      channel: "teams",
      commitment_number: "3",
      stance: "support_with_changes",
      session_id: "",
    });
    await playground.submit(ANN, PERSONAL, withForm.id, lastValue(proxy));
    await wait(QUIET_MS);
    await scene.counted(text, { revision: "1" });
  });
  await scene.step("a typed comment gets a receipt of its own", async () => {
    const typed = "3 We need the bus times on the wall of the clinic.";
    const receipt = await scene.after(
      () => scene.write(ANN, PERSONAL, typed),
      PERSONAL,
      (one) => CODE.test(words(one)),
      "a receipt"
    );
    assert.notStrictEqual(CODE.exec(words(receipt))[0], scene.receipt);
    await scene.counted(typed.slice(2), { channel: "teams", commitment_number: "3" });
  });
  await scene.step("an edited message is a new revision", async () => {
    const { activity } = proxy.activities.find((one) => one.activity.text?.startsWith("3 We need"));
    const text = "We need the bus times on the wall of the clinic and the school.";
    const edited = { ...activity, type: "messageUpdate", text: `3 ${text}`, timestamp: new Date().toISOString() };
    await playground.send({ ...edited, channelData: { ...activity.channelData, eventType: "editMessage" } });
    await scene.counted(text, { revision: "2" });
  });
  await scene.step("an activity that comes again has no second effect", async () => {
    const { activity } = proxy.activities.find((one) => one.activity.text?.startsWith("3 We need"));
    const before = (await app.export()).length;
    const [, again] = await proxy.control("again", { id: activity.id });
    assert.ok(again.status < 300, `it is acknowledged, not answered with ${again.status}`);
    await wait(QUIET_MS);
    assert.strictEqual((await app.export()).length, before);
  });
  await scene.step("what was acknowledged before a kill is answered after it, unasked", async () => {
    const since = proxy.calls.length;
    proxy.fail({ status: 502, times: Infinity });
    await scene.write(ANN, PERSONAL, "6 The clerk should say when the road is mended.");
    await scene.eventually(() => proxy.calls.slice(since).some(({ fault }) => fault), "a first try");
    await app.kill();
    proxy.fail();
    const came = () => scene.sent(since, PERSONAL).find((one) => CODE.test(words(one)));
    await app.start();
    await scene.eventually(came, "the receipt");
    await scene.counted("The clerk should say when the road is mended.", { commitment_number: "6" });
  });
}

/** What Teams answers when it is in trouble or full. */
async function throttled(scene) {
  const { proxy } = scene;
  for (const fault of [{ status: 429, retryAfter: 2 }, { status: 412 }, { status: 502 }, { status: 504 }]) {
    await scene.step(`a ${fault.status} is tried again, and one message comes of it`, async () => {
      const since = proxy.calls.length;
      proxy.fail({ ...fault, times: 1, path: "/activities" });
      const message = await scene.after(() => scene.write(ANN, PERSONAL, "about"), PERSONAL, words, "the answer");
      const refused = proxy.calls.slice(since).find((call) => call.fault);
      assert.ok(refused, "the fault was met");
      assert.ok(message.at - refused.at >= (fault.retryAfter ?? 0) * 1000, "it waits as long as Teams asks for");
      await wait(QUIET_MS);
      const same = scene.sent(since, PERSONAL).filter((one) => words(one) === words(message));
      assert.strictEqual(same.length, 1);
    });
  }
  await scene.step("a 413 is answered with smaller messages", async () => {
    proxy.fail({ status: 413, times: 1, path: "/activities" });
    await scene.after(() => scene.write(ANN, PERSONAL, "list"), PERSONAL, words, "a smaller message");
  });
  await scene.step("a 403 is not tried again, and who writes again is answered", async () => {
    const since = proxy.calls.length;
    proxy.fail({ status: 403, times: 1, path: "/activities" });
    await scene.write(ANN, PERSONAL, "list");
    await scene.eventually(() => proxy.calls.slice(since).some(({ fault }) => fault), "the refused one");
    await wait(QUIET_MS);
    assert.strictEqual(scene.sent(since, PERSONAL).length, 0);
    await scene.after(() => scene.write(ANN, PERSONAL, "list"), PERSONAL, words, "an answer");
  });
  await scene.step("who uninstalls it hears nothing, and is answered once it is installed again", async () => {
    const since = proxy.calls.length;
    await scene.playground.uninstall(PERSONAL);
    await wait(QUIET_MS);
    assert.strictEqual(proxy.calls.length, since);
    await scene.after(() => scene.playground.install(PERSONAL), PERSONAL, words, "a greeting");
    await scene.after(
      () => scene.write(ANN, PERSONAL, "list"),
      PERSONAL,
      (one) => button(one, three),
      "the list"
    );
  });
}

/** Three people and one who leads. */
async function session(scene) {
  const { playground, app } = scene;
  let card;
  let second;
  await scene.step("a facilitator is linked by a code", async () => {
    const code = await app.facilitatorsCode();
    await scene.after(() => scene.write(ANN, PERSONAL, `link ${code}`), PERSONAL, words, "an answer to the code");
  });
  await scene.step("talk in a group that does not mention the bot is not answered", async () => {
    await playground.install(GROUP);
    await wait(QUIET_MS);
    const since = scene.proxy.calls.length;
    await scene.write(ANN, GROUP, "good morning everybody");
    await wait(QUIET_MS);
    assert.strictEqual(scene.sent(since, GROUP).length, 0);
  });
  await scene.step("who is not linked cannot open a session", async () => {
    const since = scene.proxy.calls.length;
    await scene.write(BEN, GROUP, "@bot session 3");
    await wait(2 * QUIET_MS);
    assert.ok(!scene.sent(since, GROUP).some(form), "no form is posted for Ben");
  });
  await scene.step("a facilitator opens a session on commitment 3", async () => {
    card = await scene.after(() => scene.write(ANN, GROUP, "@bot session 3"), GROUP, form, "a card with a form");
  });
  const said = [
    { person: BEN, text: "Ask the guides of the north too.", stance: "support", stakeholder_type: "civil_society" },
    {
      person: CARA,
      text: "The list must not cost the small hotels anything.",
      stance: "support_with_changes",
      stakeholder_type: "private_sector",
    },
    { person: DAN, text: "The ministry has this list already.", stance: "oppose", stakeholder_type: "government" },
  ];
  const answers = ({ text, stance, stakeholder_type }) => ({ text, stance, stakeholder_type, organisation: "Example" });
  const counted = ({ text, stance, stakeholder_type }, number) =>
    scene.counted(text, { channel: "teams", commitment_number: number, stance, stakeholder_type });
  await scene.step("the first comments by Action.Execute", async () => {
    await scene.execute(BEN, card, answers(said[0]));
  });
  await scene.step("the card counts what has come", async () => {
    const since = scene.proxy.calls.length;
    await scene.submit(CARA, card, answers(said[1]));
    await scene.eventually(
      () => scene.sent(since, GROUP).some(({ id, changed }) => changed && id === card.id),
      "a change of the card"
    );
    await scene.eventually(
      () => playground.said.some(({ action, message }) => action === "updateMessage" && message.messageId === card.id),
      "the change, to the people in the group"
    );
  });
  await scene.step("the app is killed between two of them and started again", async () => {
    await app.kill();
    await app.start();
  });
  await scene.step("the third comments by Action.Execute, on the card from before the kill", async () => {
    await scene.execute(DAN, latest(scene, card), answers(said[2]));
  });
  await scene.step("the session goes on to the next commitment", async () => {
    second = await scene.after(
      () => scene.write(ANN, GROUP, "@bot session next"),
      GROUP,
      (one) => form(one) && JSON.stringify(sendOff(form(one)).data) !== JSON.stringify(sendOff(form(card)).data),
      "the form of another commitment"
    );
    await scene.execute(BEN, second, { text: "Put the next one first.", stance: "support", ...asksWho(second) });
  });
  await scene.step("its close is a summary: stances and comments, and no names", async () => {
    const summary = await scene.after(
      () => scene.write(ANN, GROUP, "@bot session close"),
      GROUP,
      (one) => words(one).includes(said[0].text),
      "a summary"
    );
    const read = words(summary);
    said.forEach(({ text }) => assert.ok(read.includes(text), `${text} is in the summary`));
    [BEN, CARA, DAN].forEach(({ name }) => assert.ok(!read.includes(name), "a name is in the summary"));
  });
  await scene.step("a form of a session that is over adds nothing to it", async () => {
    const late = { ...answers(said[0]), text: "Late words from an old card." };
    await scene.playground.submit(BEN, GROUP, second.id, { ...submitData(second), ...filledSafely(second, late) });
    await wait(QUIET_MS);
    const row = await scene.row(late.text);
    assert.ok(!row || row.session_id === "", "the late comment is not of the session");
  });
  await scene.step("the export has each comment once, with its session and stakeholder type", async () => {
    const rows = await Promise.all(said.map((one) => counted(one, "3")));
    assert.ok(rows[0].session_id, "a session's comments name it");
    assert.deepStrictEqual(new Set(rows.map((row) => row.session_id)).size, 1, "one session");
    assert.strictEqual(new Set(rows.map((row) => row.author_pseudonym)).size, 3, "three authors");
    const next = await scene.counted("Put the next one first.", {
      stance: "support",
      stakeholder_type: "civil_society",
    });
    assert.strictEqual(next.session_id, rows[0].session_id);
    assert.notStrictEqual(next.commitment_number, "3");
  });
}

/** Who is not the channel. */
async function strangers(scene) {
  const { proxy, playground, app } = scene;
  await scene.step(`${kinds().length - 2} wrong ways to sign have no effect`, async () => {
    const before = (await app.export()).length;
    for (const { kind, accepted, effect, activity: changes } of kinds().filter(
      (one) => !one.effect && one.kind !== "replayed"
    )) {
      const activity = merged(await typed(playground, proxy, `3 Signed ${kind}`), changes);
      const { status } = await proxy.send(activity, kind);
      assert.ok(status === 401 || status === 403, `${kind} is answered with ${status}`);
      assert.ok(!accepted && !effect);
    }
    await wait(QUIET_MS);
    assert.strictEqual((await app.export()).length, before);
  });
  await scene.step("an unknown invoke gets a status and has no effect", async () => {
    const activity = {
      ...(await typed(playground, proxy, undefined)),
      type: "invoke",
      name: "unknown/thing",
      value: {},
    };
    const { status } = await proxy.send(activity);
    assert.ok([400, 404, 501].includes(status), `it is answered with ${status}`);
  });
  await scene.step("a body that is no activity is refused, and the app goes on", async () => {
    const { status } = await proxy.send({ serviceUrl: proxy.serviceUrl, type: 7, from: [], conversation: "x" });
    assert.ok(status >= 200 && status < 500, `it is answered with ${status}`);
    await scene.after(() => scene.write(ANN, PERSONAL, "list"), PERSONAL, words, "the list");
  });
}

/** What holds over all that was done. */
async function always(scene) {
  const { proxy } = scene;
  await scene.step("every call of the bot had its token, and none was too fast or too large", async () => {
    const bad = proxy.calls.filter(({ complaint, excess }) => complaint || excess);
    assert.deepStrictEqual(
      bad.map(({ path: where, complaint, excess }) => [where, complaint ?? excess]),
      []
    );
  });
  await scene.step("every activity of the playground was acknowledged, and soon", async () => {
    const signed = proxy.activities.filter(({ kind, status }) => kind === "valid" && status !== 0);
    const late = signed.filter(
      ({ status, ms, activity }) =>
        activity.name !== "unknown/thing" && activity.type !== 7 && (status >= 300 || ms > ACKNOWLEDGED_WITHIN_MS)
    );
    assert.deepStrictEqual(
      late.map(({ status, ms, activity }) => [activity.type, status, ms]),
      []
    );
  });
  await scene.step("every card can be read without being drawn", async () => {
    scene.sent().forEach((message) => {
      const plain = message.text || message.summary || cards(message)[0]?.fallbackText;
      assert.ok(plain, `a message has nothing but a card: ${JSON.stringify(message).slice(0, 300)}`);
    });
  });
}

async function typed(playground, proxy, text) {
  const activity = await playground.template(PERSONAL);
  return {
    ...activity,
    id: newId(),
    type: "message",
    text,
    textFormat: "plain",
    recipient: BOT_ACCOUNT,
    serviceUrl: proxy.serviceUrl,
    channelData: { tenant: { id: identities.BOT.tenantId } },
  };
}

function merged(activity, changes = {}) {
  const both = Object.entries(changes).map(([key, change]) => [key, { ...activity[key], ...change }]);
  return { ...activity, ...Object.fromEntries(both) };
}

/** The stakeholder type and organisation, where a form still asks for them. */
function asksWho(message) {
  const ids = JSON.stringify(form(message));
  return {
    ...(ids.includes('"stakeholder_type"') && { stakeholder_type: "civil_society" }),
    ...(ids.includes('"organisation"') && { organisation: "Example" }),
  };
}

function submitData(message) {
  const action = sendOff(form(message));
  return (action.fallback ?? action).data;
}

function filledSafely(message, answers) {
  const known = JSON.stringify(form(message));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => known.includes(`"${id}"`)));
}

/** A card as it was last changed. */
function latest(scene, message) {
  return (
    scene
      .sent(0, message.place)
      .filter(({ id }) => id === message.id)
      .filter(form)
      .pop() ?? message
  );
}

function lastValue(proxy) {
  return proxy.activities.filter(({ activity }) => activity.value).pop().activity.value;
}

async function main([jar, folder]) {
  const scene = new Scene(path.resolve(jar), path.resolve(folder));
  try {
    await scene.open();
    for (const act of [personal, session, throttled, strangers, always]) {
      await act(scene);
    }
    const { activities, calls } = scene.proxy;
    const seen = [`${activities.length} activities`, `${calls.length} calls`, `${scene.keepCards()} cards`];
    console.log([`${scene.steps} steps`, ...seen].join(", "));
  } catch (failure) {
    scene.keepCards();
    console.log("FAILED", failure);
    console.log(scene.app && fs.existsSync(scene.app.log) ? scene.app.lastOfLog() : "");
    process.exitCode = 1;
  } finally {
    await scene.playground?.stop();
    await scene.app?.kill().catch(() => {});
    process.exit();
  }
}

main(process.argv.slice(2));
