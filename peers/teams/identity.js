// Microsoft's identity on loopback, as far as a bot meets it: node identity.js [PORT]. Says where it listens as soon as
// it does, and ends when its input ends.
//
// What the channel would use, to be believed by the bot:
//   GET /.well-known/openidconfiguration   the metadata that consult.teams.openid-metadata-url names
//   GET /.well-known/keys                  the keys, each with the channels it may speak for ("endorsements")
// What the bot uses, to be believed by the channel:
//   POST /{tenant}/oauth2/v2.0/token       client credentials, refused in Entra's own codes
//   GET /common/discovery/instance and /{tenant}/v2.0/.well-known/openid-configuration, which libraries ask first
// A test's side, JSON:
//   GET  /control                          who the bot is, and what to ask for
//   GET  /control/kinds                    the ways of tokens.js
//   POST /control/token  {kind, serviceUrl, …}  one Authorization header; see tokens.js
//   POST /control/tokens {serviceUrl}      one of each kind
//   POST /control/verify {authorization}   whether the bot's token was given here
//   POST /control/fault  {status, times, retryAfter}  the next answers of the token endpoint
//   POST /control/rotate {}                new keys: the old ones are gone from the list
//   POST /control/lifetime {seconds}       how long the tokens that are given out hold
//   GET  /control/requests                 how often each path was asked for
//   POST /control/reset {}
//
// The rules are those of learn.microsoft.com, "Authentication with the Bot Connector API" and "OAuth 2.0 client
// credentials flow". Not as there: no TLS, and the token endpoint takes secrets alone, no certificates.
const http = require("http");
const { randomUUID } = require("crypto");
const { Keys, kinds, signed, decodedAndVerified } = require("./tokens");

/** The one bot and the one tenant that it knows. */
const BOT = {
  appId: "0f0f0f0f-1111-4222-8333-444444444444",
  password: "Of-the-peer-on-loopback~no.secret",
  tenantId: "11111111-2222-4333-8444-555555555555",
};
const CONNECTOR = "https://api.botframework.com";
const SCOPE = `${CONNECTOR}/.default`;
/** Libraries ask for these beside the scope; Entra lets them. */
const IDLE_SCOPES = ["openid", "profile", "offline_access"];
const LIFETIME_S = 3599;

class Refused extends Error {
  constructor(status, error, code, description) {
    super(description);
    this.status = status;
    this.body = {
      error,
      error_description: `AADSTS${code}: ${description}`,
      error_codes: [code],
      trace_id: randomUUID(),
    };
  }
}

class Identity {
  constructor() {
    this.reset();
  }

  reset() {
    Object.assign(this, { keys: new Keys(), faults: [], lifetime: LIFETIME_S, asked: {}, bot: BOT });
  }

  /** The bot's token for the connector, as the connector would judge it; what is wrong, or nothing. */
  async complaint(authorization) {
    return decodedAndVerified(this.keys, authorization, { audience: CONNECTOR, issuer: issuer() })
      .then(({ appid }) => (appid === BOT.appId ? undefined : `the token is of ${appid}`))
      .catch((failure) => failure.message);
  }

  /** An Authorization header of a kind that tokens.js knows; undefined for none at all. */
  authorization(kind, wish) {
    return signed(this.keys, kind, { appId: BOT.appId, tenantId: BOT.tenantId, ...wish });
  }

  async route(method, path, body, headers) {
    const post = method === "POST";
    if (path === "/.well-known/openidconfiguration") {
      return [200, this.metadata()];
    }
    if (path === "/.well-known/keys") {
      return [200, await this.keys.published()];
    }
    if (path === "/common/discovery/instance") {
      return [200, this.instances()];
    }
    const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path);
    if (tenant && post) {
      return this.token(decodeURIComponent(tenant[1]), new URLSearchParams(body), headers);
    }
    const described = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(path);
    if (described) {
      return [200, this.tenantMetadata(described[1])];
    }
    if (path === "/control" || path.startsWith("/control/")) {
      return this.control(path.slice("/control/".length), post ? JSON.parse(body || "{}") : {});
    }
    return [404, { error: "not_found" }];
  }

  metadata() {
    return {
      issuer: "https://api.botframework.com",
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: `${this.address}/.well-known/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    };
  }

  tenantMetadata(tenant) {
    return {
      issuer: `${this.address}/${tenant}/v2.0`,
      authorization_endpoint: `${this.address}/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${this.address}/${tenant}/oauth2/v2.0/token`,
      jwks_uri: `${this.address}/.well-known/keys`,
    };
  }

  instances() {
    const host = new URL(this.address).host;
    return {
      tenant_discovery_endpoint: `${this.address}/${BOT.tenantId}/v2.0/.well-known/openid-configuration`,
      "api-version": "1.1",
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    };
  }

  async token(tenant, form, headers) {
    const fault = this.faults.shift();
    if (fault) {
      const retryAfter = fault.retryAfter === undefined ? {} : { "Retry-After": String(fault.retryAfter) };
      return [fault.status, { error: "temporarily_unavailable", error_description: "played" }, retryAfter];
    }
    try {
      this.check(tenant, form, headers);
    } catch (refused) {
      return [refused.status, refused.body];
    }
    const access_token = await this.keys.sign(
      { appid: BOT.appId, tid: BOT.tenantId, idtyp: "app" },
      { audience: CONNECTOR, issuer: issuer(), seconds: this.lifetime }
    );
    return [200, { token_type: "Bearer", expires_in: this.lifetime, ext_expires_in: this.lifetime, access_token }];
  }

  check(tenant, form, { "content-type": type = "", authorization = "" }) {
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new Refused(400, "invalid_request", 900144, "The request body must be a form.");
    }
    for (const name of form.keys()) {
      if (form.getAll(name).length > 1) {
        throw new Refused(400, "invalid_request", 900144, `The request has '${name}' twice.`);
      }
    }
    if (tenant !== BOT.tenantId) {
      throw new Refused(400, "invalid_request", 90002, `Tenant '${tenant}' not found.`);
    }
    if (form.get("grant_type") !== "client_credentials") {
      throw new Refused(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
    }
    const [id, secret] = credentials(form, authorization);
    if (id !== BOT.appId) {
      throw new Refused(400, "unauthorized_client", 700016, `Application '${id}' was not found in the directory.`);
    }
    if (secret !== BOT.password) {
      throw new Refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
    }
    const scopes = (form.get("scope") ?? "").split(" ").filter((scope) => !IDLE_SCOPES.includes(scope));
    if (scopes.length !== 1 || scopes[0] !== SCOPE) {
      throw new Refused(400, "invalid_scope", 70011, `The provided value for 'scope' is not valid: ${scopes}.`);
    }
  }

  async control(what, wish) {
    switch (what) {
      case "":
        return [
          200,
          {
            ...BOT,
            scope: SCOPE,
            metadata: `${this.address}/.well-known/openidconfiguration`,
            kinds: "/control/kinds",
          },
        ];
      case "kinds":
        return [200, kinds()];
      case "token":
        return [200, { kind: wish.kind, authorization: (await this.authorization(wish.kind, wish)) ?? null }];
      case "tokens":
        return [200, await Promise.all(kinds().map(async (kind) => this.one(kind, wish)))];
      case "verify": {
        const complaint = await this.complaint(wish.authorization);
        return [200, { valid: complaint === undefined, complaint: complaint ?? null }];
      }
      case "fault":
        this.faults.push(...Array.from({ length: wish.times ?? 1 }, () => wish));
        return [200, {}];
      case "rotate":
        this.keys = new Keys();
        return [200, {}];
      case "lifetime":
        this.lifetime = wish.seconds;
        return [200, {}];
      case "requests":
        return [200, this.asked];
      case "reset":
        this.reset();
        return [200, {}];
      default:
        return [404, { error: `no control is called ${what}` }];
    }
  }

  async one(kind, wish) {
    return { ...kind, authorization: (await this.authorization(kind.kind, wish)) ?? null };
  }
}

function issuer() {
  return `https://sts.windows.net/${BOT.tenantId}/`;
}

function credentials(form, authorization) {
  const basic = /^Basic (.+)$/.exec(authorization);
  if (basic) {
    return Buffer.from(basic[1], "base64").toString().split(":").map(decodeURIComponent);
  }
  return [form.get("client_id"), form.get("client_secret")];
}

/** Serves until the process ends; knows its address then. */
async function start(port = 0) {
  const identity = new Identity();
  const server = http.createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const body = Buffer.concat(await request.toArray()).toString();
    identity.asked[path] = (identity.asked[path] ?? 0) + 1;
    const [status, answer, headers] = await identity
      .route(request.method, path, body, request.headers)
      .catch((failure) => [500, { error: failure.message }]);
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  identity.address = `http://127.0.0.1:${server.address().port}`;
  identity.metadataUrl = `${identity.address}/.well-known/openidconfiguration`;
  identity.stop = () => server.close();
  return identity;
}

module.exports = { start, BOT };

if (require.main === module) {
  start(Number(process.argv[2] ?? 0)).then(({ address }) => console.log(address));
  process.stdin.resume().on("end", () => process.exit());
}
