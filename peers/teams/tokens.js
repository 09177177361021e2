// Tokens as the channel would send them with an activity: one way to be right, and every way to be wrong. A kind that
// is wrong is wrong in that one thing alone.
const { createHmac, createPublicKey } = require("crypto");
const jose = require("jose");

const ISSUER = "https://api.botframework.com";
const ALGORITHM = "RS256";
const HOUR_S = 3600;
/** Bots forgive clocks five minutes; beyond that is too old or too early. */
const LONG_AGO_S = 2 * HOUR_S;
const OTHER_APP = "99999999-8888-4777-8666-555555555555";
const OTHER_TENANT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

const seconds = () => Math.floor(Date.now() / 1000);

/** The keys that are published: one for every channel of Teams, one for another channel alone; and one that is not. */
class Keys {
  constructor() {
    this.pairs = Promise.all([
      pair(["msteams", "skypeforbusiness"], true),
      pair(["webchat", "directline"], true),
      pair(undefined, false),
    ]);
  }

  async named(which) {
    const [teams, webchat, strange] = await this.pairs;
    return { teams, webchat, strange }[which];
  }

  async published() {
    const keys = (await this.pairs)
      .filter((one) => one.listed)
      .map(({ jwk, endorsements }) => ({ ...jwk, endorsements }));
    return { keys };
  }

  /** @param about `issuer`, `audience`, `from` and `seconds` of life, `key`, `kid` */
  async sign(claims, { issuer = ISSUER, audience, key = "teams", kid, from = seconds(), seconds: life = HOUR_S }) {
    const { privateKey, jwk } = await this.named(key);
    return new jose.SignJWT({ ...claims })
      .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid: kid ?? jwk.kid, x5t: kid ?? jwk.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setNotBefore(from)
      .setExpirationTime(from + life)
      .sign(privateKey);
  }
}

async function pair(endorsements, listed) {
  const { privateKey, publicKey } = await jose.generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  const kid = await jose.calculateJwkThumbprint(jwk);
  return { privateKey, endorsements, listed, jwk: { ...jwk, kid, x5t: kid, use: "sig", alg: ALGORITHM } };
}

/** Throws what is wrong with an Authorization header. */
async function decodedAndVerified(keys, authorization, { issuer, audience }) {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "");
  if (!token) {
    throw new Error("there is no bearer token");
  }
  const listed = jose.createLocalJWKSet(await keys.published());
  const { payload } = await jose.jwtVerify(token[1], listed, { issuer, audience, algorithms: [ALGORITHM] });
  return payload;
}

const valid = (keys, { appId, serviceUrl }, about, claims) =>
  keys.sign({ serviceurl: serviceUrl, ...claims }, { audience: appId, ...about });

/** name → [what is wrong, (keys, wish) → token or header]; the first alone may have any effect. */
const KINDS = {
  valid: ["nothing", (keys, wish) => valid(keys, wish)],
  none: ["there is no header", () => undefined],
  empty: ["the header has no token", () => ({ header: "Bearer " })],
  basic: ["the header is of another scheme", () => ({ header: "Basic " + Buffer.from("a:b").toString("base64") })],
  garbage: ["the token is none", () => "not.a.token"],
  "wrong-audience": ["the token is for another bot", (keys, wish) => valid(keys, wish, { audience: OTHER_APP })],
  "no-audience": ["the token is for nobody", (keys, wish) => valid(keys, wish, { audience: "" })],
  "wrong-issuer": [
    "another one issued it",
    (keys, wish) => valid(keys, wish, { issuer: "https://issuer.example.org" }),
  ],
  "wrong-key": [
    "it is signed with a key that is not listed, under the name of one that is",
    async (keys, wish) => valid(keys, wish, { key: "strange", kid: (await keys.named("teams")).jwk.kid }),
  ],
  "unknown-key": ["it is signed with a key that is not listed", (keys, wish) => valid(keys, wish, { key: "strange" })],
  "cut-signature": [
    "the end of its signature is another",
    async (keys, wish) => (await valid(keys, wish)).replace(/.{8}$/, "AAAAAAAA"),
  ],
  "changed-claims": [
    "its claims were changed after it was signed",
    async (keys, wish) => changed(await valid(keys, { ...wish, appId: OTHER_APP }), { aud: wish.appId }),
  ],
  expired: ["its time is over", (keys, wish) => valid(keys, wish, { from: seconds() - LONG_AGO_S })],
  "not-yet": ["its time has not come", (keys, wish) => valid(keys, wish, { from: seconds() + LONG_AGO_S })],
  "other-service-url": [
    "it is for activities of another service address",
    (keys, wish) => valid(keys, wish, {}, { serviceurl: "https://other.example.org/" }),
  ],
  "no-service-url": ["it names no service address", (keys, wish) => valid(keys, wish, {}, { serviceurl: undefined })],
  "unendorsed-channel": ["its key may not speak for Teams", (keys, wish) => valid(keys, wish, { key: "webchat" })],
  "alg-none": ["it is not signed, and says so", async (keys, wish) => unsigned(await valid(keys, wish))],
  "public-key-as-secret": [
    "it is signed with the public key as if that were a shared secret",
    async (keys, wish) => withSecret(await valid(keys, wish), (await keys.named("teams")).jwk),
  ],
  emulator: [
    "it is what the Bot Framework's emulator sends, which is not for a bot in use",
    (keys, wish) =>
      valid(
        keys,
        wish,
        { issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" },
        { appid: wish.appId, tid: "d6d49420-f39b-4df7-a1dc-d59a935871db", ver: "1.0" }
      ),
  ],
  "another-tenant": [
    "the token is right, and the activity is of another tenant (`activity` is to be merged into it)",
    (keys, wish) => valid(keys, wish),
    { channelData: { tenant: { id: OTHER_TENANT } }, conversation: { tenantId: OTHER_TENANT } },
  ],
  replayed: [
    "all is right, and the very same request, token and activity, has come before: it is to have no second effect",
    (keys, wish) => valid(keys, wish),
  ],
};

function kinds() {
  return Object.entries(KINDS).map(([kind, [wrong, , activity]]) => ({
    kind,
    wrong,
    accepted: kind === "valid" || kind === "replayed",
    effect: kind === "valid",
    ...(activity && { activity }),
  }));
}

async function signed(keys, kind, wish) {
  if (!(kind in KINDS)) {
    throw new Error(`no kind of token is called ${kind}`);
  }
  const made = await KINDS[kind][1](keys, wish);
  return typeof made === "string" ? `Bearer ${made}` : made?.header;
}

const decoded = (part) => JSON.parse(Buffer.from(part, "base64url"));
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function changed(token, claims) {
  const [header, payload, signature] = token.split(".");
  return [header, encoded({ ...decoded(payload), ...claims }), signature].join(".");
}

function unsigned(token) {
  const [header, payload] = token.split(".");
  return `${encoded({ ...decoded(header), alg: "none" })}.${payload}.`;
}

function withSecret(token, jwk) {
  const [header, payload] = token.split(".");
  const body = `${encoded({ ...decoded(header), alg: "HS256" })}.${payload}`;
  const secret = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" });
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

module.exports = { Keys, kinds, signed, decodedAndVerified, ISSUER };
