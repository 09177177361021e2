// Whether the programs beside this one behave as they say: node check.js. Names each fact that does not hold, and fails
// then. What needs Chromium or the schema of cards is left out where they are not there, and named.
const assert = require("assert");
const fs = require("fs");
const http = require("http");
const os = require("os");
const path = require("path");
const jose = require("jose");
const { zipSync, strToU8 } = require("fflate");
const identities = require("./identity");
const proxies = require("./signing-proxy");
const manifests = require("./manifest");
const schemas = require("./schemas");
const { kinds } = require("./tokens");
const { Pictures, judge } = require("./cards");
const { button, filled, form, sendOff, words } = require("./cardtext");
const { start, wait, BOT_ACCOUNT, PEOPLE, PERSONAL, GROUP } = require("./playground");

const SERVICE = "http://127.0.0.1:1/_connector/";
const FORM = "application/x-www-form-urlencoded";
/** What an independent judge says of each kind: an error of jose, or the rule of the channel that is broken. */
const VERDICTS = {
  valid: "right",
  none: "no token",
  empty: "no token",
  basic: "no token",
  garbage: "ERR_JWS_INVALID",
  "wrong-audience": "ERR_JWT_CLAIM_VALIDATION_FAILED aud",
  "no-audience": "ERR_JWT_CLAIM_VALIDATION_FAILED aud",
  "wrong-issuer": "ERR_JWT_CLAIM_VALIDATION_FAILED iss",
  "wrong-key": "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  "unknown-key": "ERR_JWKS_NO_MATCHING_KEY",
  "cut-signature": "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  "changed-claims": "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  expired: "ERR_JWT_EXPIRED exp",
  "not-yet": "ERR_JWT_CLAIM_VALIDATION_FAILED nbf",
  "other-service-url": "other serviceurl",
  "no-service-url": "other serviceurl",
  "unendorsed-channel": "not endorsed",
  "alg-none": "ERR_JOSE_ALG_NOT_ALLOWED",
  "public-key-as-secret": "ERR_JOSE_ALG_NOT_ALLOWED",
  emulator: "ERR_JWT_CLAIM_VALIDATION_FAILED iss",
  "another-tenant": "right",
  replayed: "right",
};
const CARD = {
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  fallbackText: "Commitment 3",
  body: [
    { type: "TextBlock", text: "Commitment 3", style: "heading", wrap: true },
    {
      type: "Container",
      id: "problem",
      isVisible: false,
      items: [{ type: "TextBlock", text: "The problem", wrap: true }],
    },
    { type: "Input.Text", id: "text", label: "Comment", isMultiline: true },
    {
      type: "Input.ChoiceSet",
      id: "stance",
      label: "Stance",
      choices: [{ title: "Yes", value: "support" }],
      value: "support",
    },
  ],
  actions: [
    { type: "Action.Submit", title: "List", data: { say: "list" } },
    {
      type: "Action.Execute",
      title: "Send",
      verb: "comment",
      data: { comment: "3" },
      fallback: { type: "Action.Submit", title: "Send", data: { comment: "3" } },
    },
  ],
};
const BROKEN_CARDS = {
  "/ must NOT have additional properties msteams": (card) => (card.msteams = { width: "Full" }),
  "/body/2 must have required property 'id'": (card) => delete card.body[2].id,
  "in fallbacks: /actions/1": (card) => (card.actions[1].fallback.type = "Action.Perform"),
  'Unknown element type "TextBlok"': (card) => (card.body[0].type = "TextBlok"),
  "size: ": (card) => (card.body[0].text = "x".repeat(28_000)),
  " px": (card) =>
    (card.body[0] = { type: "ColumnSet", columns: [{ type: "Column", width: "500px", items: [card.body[0]] }] }),
};
const MANIFEST = {
  $schema: "https://developer.microsoft.com/en-us/json-schemas/teams/v1.29/MicrosoftTeams.schema.json",
  manifestVersion: "1.29",
  version: "1.0.0",
  id: "0f0f0f0f-1111-4222-8333-444444444444",
  developer: {
    name: "Example",
    websiteUrl: "https://example.org",
    privacyUrl: "https://example.org/privacy",
    termsOfUseUrl: "https://example.org/terms",
  },
  name: { short: "Consultation", full: "Consultation" },
  description: { short: "Comment on the plan", full: "Comment on the plan" },
  icons: { color: "color.png", outline: "outline.png" },
  accentColor: "#FFFFFF",
};

const facts = [];
const fact = (name, check) => facts.push({ name, check });

const post = async (url, body, type = "application/json", headers = {}) => {
  const text = type === FORM ? new URLSearchParams(body).toString() : JSON.stringify(body);
  const answer = await fetch(url, { method: "POST", headers: { "Content-Type": type, ...headers }, body: text });
  return {
    status: answer.status,
    retryAfter: answer.headers.get("Retry-After"),
    ...(await answer.json().catch(() => ({}))),
  };
};

/** As the rules of the channel say it, with another library's eyes and by the published documents alone. */
async function verdict(identity, authorization) {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (!token) {
    return "no token";
  }
  const metadata = await (await fetch(identity.metadataUrl)).json();
  const { keys } = await (await fetch(metadata.jwks_uri)).json();
  try {
    const { payload, protectedHeader } = await jose.jwtVerify(token, jose.createLocalJWKSet({ keys }), {
      issuer: metadata.issuer,
      audience: identities.BOT.appId,
      algorithms: metadata.id_token_signing_alg_values_supported,
      clockTolerance: 300,
      requiredClaims: ["exp"],
    });
    const { endorsements } = keys.find(({ kid }) => kid === protectedHeader.kid);
    if (!endorsements.includes("msteams")) {
      return "not endorsed";
    }
    return payload.serviceurl === SERVICE ? "right" : "other serviceurl";
  } catch ({ code, claim }) {
    return [code, claim].filter(Boolean).join(" ");
  }
}

fact("each kind of token is wrong in what it says", async ({ identity }) => {
  const tokens = await post(`${identity.address}/control/tokens`, { serviceUrl: SERVICE });
  const all = Object.values(tokens).filter((one) => one?.kind);
  const verdicts = await Promise.all(all.map(async (one) => [one.kind, await verdict(identity, one.authorization)]));
  assert.deepStrictEqual(Object.fromEntries(verdicts), VERDICTS);
  assert.deepStrictEqual(
    kinds()
      .filter(({ effect }) => effect)
      .map(({ kind }) => kind),
    ["valid"]
  );
});
fact("new keys take the place of the old", async ({ identity }) => {
  const before = await identity.authorization("valid", { serviceUrl: SERVICE });
  await post(`${identity.address}/control/rotate`, {});
  assert.strictEqual(await verdict(identity, before), "ERR_JWKS_NO_MATCHING_KEY");
  assert.strictEqual(await verdict(identity, await identity.authorization("valid", { serviceUrl: SERVICE })), "right");
});
fact("the token endpoint gives the bot a token, and nobody else", async ({ identity }) => {
  const { appId, password, tenantId } = identities.BOT;
  const right = {
    grant_type: "client_credentials",
    client_id: appId,
    client_secret: password,
    scope: "https://api.botframework.com/.default",
  };
  const ask = (changes, tenant = tenantId) =>
    post(`${identity.address}/${tenant}/oauth2/v2.0/token`, { ...right, ...changes }, FORM);
  const given = await ask({});
  assert.strictEqual(given.token_type, "Bearer");
  assert.strictEqual(await identity.complaint(`Bearer ${given.access_token}`), undefined);
  assert.match(await identity.complaint(`Bearer ${given.access_token}x`), /signature/);
  assert.match(await identity.complaint(undefined), /no bearer token/);
  assert.ok(
    await identity.complaint(await identity.authorization("valid", { serviceUrl: SERVICE })),
    "of the other direction"
  );
  for (const [changes, tenant, status, error, code] of [
    [{}, "other", 400, "invalid_request", 90002],
    [{ grant_type: "password" }, tenantId, 400, "unsupported_grant_type", 70003],
    [{ client_id: "other" }, tenantId, 400, "unauthorized_client", 700016],
    [{ client_secret: "other" }, tenantId, 401, "invalid_client", 7000215],
    [{ scope: "https://graph.microsoft.com/.default" }, tenantId, 400, "invalid_scope", 70011],
    [{ scope: "" }, tenantId, 400, "invalid_scope", 70011],
  ]) {
    const refused = await ask(changes, tenant);
    assert.deepStrictEqual([refused.status, refused.error, refused.error_codes], [status, error, [code]]);
  }
  await post(`${identity.address}/control/fault`, { status: 429, retryAfter: 3 });
  const full = await ask({});
  assert.deepStrictEqual([full.status, full.retryAfter], [429, "3"]);
  await post(`${identity.address}/control/lifetime`, { seconds: -1 });
  assert.match(await identity.complaint(`Bearer ${(await ask({})).access_token}`), /exp/);
  await post(`${identity.address}/control/reset`, {});
});

/** A bot or a playground that answers 200 to all, and keeps what came. */
async function listener() {
  const came = [];
  const server = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    came.push({ url: request.url, method: request.method, authorization: request.headers.authorization, body });
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"id":"1"}');
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { came, address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

async function between(identity, check) {
  const bot = await listener();
  const playground = await listener();
  const proxy = await proxies.start({ bot: bot.address, playground: playground.address, identity });
  const { access_token: token } = await post(
    `${identity.address}/${identities.BOT.tenantId}/oauth2/v2.0/token`,
    {
      grant_type: "client_credentials",
      client_id: identities.BOT.appId,
      client_secret: identities.BOT.password,
      scope: "https://api.botframework.com/.default",
    },
    FORM
  );
  const call = (conversation, body, authorization = `Bearer ${token}`) =>
    post(`${proxy.serviceUrl}v3/conversations/${conversation}/activities`, body, undefined, {
      Authorization: authorization,
    });
  try {
    await check({ bot, playground, proxy, call });
  } finally {
    [bot, playground, proxy].forEach((one) => one.stop());
  }
}

fact("the proxy signs what the playground sends", ({ identity }) =>
  between(identity, async ({ bot, proxy }) => {
    await post(`${proxy.address}/api/messages`, { id: "a", type: "message", serviceUrl: "http://elsewhere" });
    const [{ body, authorization, url }] = bot.came;
    assert.strictEqual(url, "/api/messages");
    assert.strictEqual(JSON.parse(body).serviceUrl, proxy.serviceUrl);
    assert.strictEqual(jose.decodeJwt(authorization.slice("Bearer ".length)).serviceurl, proxy.serviceUrl);
    await proxy.control("again", { id: "a" });
    assert.strictEqual(bot.came[1].body, body);
    bot.stop();
  })
);
fact("the proxy lets nobody call without the bot's token", ({ identity }) =>
  between(identity, async ({ playground, proxy, call }) => {
    assert.strictEqual((await call("x", {}, "")).status, 401);
    assert.strictEqual(
      (await call("x", {}, await identity.authorization("valid", { serviceUrl: SERVICE }))).status,
      401
    );
    assert.strictEqual((await call("x", { text: "a" })).status, 200);
    assert.deepStrictEqual(
      playground.came.map(({ url }) => url),
      ["/_connector/v3/conversations/x/activities"]
    );
    assert.deepStrictEqual(
      proxy.calls.map(({ complaint }) => complaint === undefined),
      [false, false, true]
    );
  })
);
fact("the proxy fails as Teams does when it is told to, and keeps to Teams' limits", ({ identity }) =>
  between(identity, async ({ playground, proxy, call }) => {
    for (const status of [403, 412, 413, 502, 504]) {
      proxy.fail({ status });
      assert.strictEqual((await call("x", {})).status, status);
    }
    proxy.fail({ status: 429, retryAfter: 2, times: 2, path: "/x/" });
    assert.strictEqual((await call("y", {})).status, 200);
    assert.deepStrictEqual(
      [(await call("x", {})).retryAfter, (await call("x", {})).status, (await call("x", {})).status],
      ["2", 429, 200]
    );
    const answers = await Promise.all(Array.from({ length: 9 }, () => call("z", {})));
    assert.strictEqual(answers.filter(({ status }) => status === 429).length, 2);
    assert.strictEqual((await call("w", { text: "x".repeat(100 * 1024) })).status, 413);
    assert.strictEqual((await call("w", { text: "x".repeat(90 * 1024) })).status, 200);
    assert.strictEqual(proxy.calls.filter(({ excess }) => excess).length, 4);
    assert.strictEqual(playground.came.length, 1 + 1 + 7 + 1);
  })
);
fact("the playground passes on what people do, and shows what the bot does", ({ identity, folder }) =>
  between(identity, async ({ bot, proxy, call }) => {
    const playground = await start({ endpoint: `${proxy.address}/api/messages`, serviceUrl: proxy.serviceUrl, folder });
    proxy.playground = playground.address;
    await playground.install(PERSONAL);
    await playground.write(PEOPLE[0], PERSONAL, "hello");
    await playground.write(PEOPLE[1], GROUP, "@bot session 3");
    await call(encodeURIComponent(GROUP), {
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: CARD }],
    });
    await wait(500);
    const [message] = playground.messages(GROUP);
    await playground.submit(PEOPLE[2], GROUP, message.messageId, { text: "by submit" });
    assert.deepStrictEqual(
      await playground.execute(PEOPLE[3], GROUP, message.messageId, { verb: "comment", data: {} }),
      {}
    );
    await playground.uninstall(PERSONAL);
    await wait(1000);
    const came = bot.came.map(({ body }) => JSON.parse(body));
    await playground.stop();
    assert.deepStrictEqual(
      came
        .map(({ type, text, action, from, conversation, value }) =>
          [type, action ?? text ?? value?.text ?? value?.action?.verb, from.id, conversation.id].join(" ")
        )
        .sort(),
      [
        `conversationUpdate  ${PEOPLE[0].id} ${PERSONAL}`,
        `installationUpdate add ${PEOPLE[0].id} ${PERSONAL}`,
        `installationUpdate remove ${PEOPLE[0].id} ${PERSONAL}`,
        `invoke comment ${PEOPLE[3].id} ${GROUP}`,
        `message <at>${BOT_ACCOUNT.name}</at> session 3 ${PEOPLE[1].id} ${GROUP}`,
        `message by submit ${PEOPLE[2].id} ${GROUP}`,
        `message hello ${PEOPLE[0].id} ${PERSONAL}`,
      ]
    );
  })
);
fact("forms and buttons are found in a card", async () => {
  const message = { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: CARD }] };
  assert.strictEqual(button(message, (say) => say === "list").title, "List");
  assert.strictEqual(sendOff(form(message)).verb, "comment");
  assert.deepStrictEqual(filled(CARD, { text: "a" }), { text: "a", stance: "support" });
  assert.throws(() => filled(CARD, { stance: "never" }), /no choice never/);
  assert.throws(() => filled(CARD, { place: "a" }), /no field place/);
  assert.match(words(message), /The problem/);
});
fact("a package is judged by its manifest and its icons", async () => {
  const icon = (size) => {
    const png = Buffer.alloc(24);
    png.write("89504e470d0a1a0a", "hex");
    png.writeUInt32BE(size, 16);
    png.writeUInt32BE(size, 20);
    return new Uint8Array(png);
  };
  const zip = (manifest, outline = 32) =>
    zipSync({
      "manifest.json": strToU8(JSON.stringify(manifest)),
      "color.png": icon(192),
      "outline.png": icon(outline),
    });
  assert.deepStrictEqual(manifests.judge(zip(MANIFEST)), []);
  assert.deepStrictEqual(manifests.judge(zip(MANIFEST, 31)), ["icons/outline is 31x31, not 32x32"]);
  assert.match(
    manifests.judge(zip({ ...MANIFEST, manifestVersion: "1.28" })).join(),
    /manifestVersion must be equal to constant/
  );
  assert.match(manifests.judge(zip({ ...MANIFEST, botz: [] })).join(), /additional properties botz/);
});
fact("cards are judged by the schema, their size and the renderer", async ({ folder, skip }) => {
  const browser = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!schemas.hasCardSchema() || !fs.existsSync(browser)) {
    return skip("node schemas.js has not fetched the schema, or there is no chromium");
  }
  const pictures = await new Pictures().open();
  const by = { validate: schemas.ofCards(), pictures, folder };
  try {
    assert.deepStrictEqual(await judge(CARD, "right", by), []);
    for (const [complaint, breaking] of Object.entries(BROKEN_CARDS)) {
      const broken = JSON.parse(JSON.stringify(CARD));
      breaking(broken);
      const wrong = await judge(broken, "broken", by);
      assert.ok(
        wrong.some((line) => line.includes(complaint)),
        `${complaint}: ${wrong.join("; ")}`
      );
    }
  } finally {
    await pictures.close();
  }
});

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "teams-check-"));
  const identity = await identities.start();
  let failed = 0;
  for (const { name, check } of facts) {
    const skip = (why) => console.log(`skipped: ${name}: ${why}`);
    await check({ identity, folder, skip }).catch((failure) => {
      failed += 1;
      console.log(`${name}: ${failure.message}`);
    });
  }
  fs.rmSync(folder, { recursive: true });
  console.log(`${facts.length - failed} of ${facts.length} facts hold`);
  process.exit(failed > 0 ? 1 : 0);
}

main();
