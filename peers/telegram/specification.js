// Prism as a Bot API that judges, and remembers nothing: node specification.js FOLDER, with a folder for the OpenAPI
// that is made of @gramio/types (see description.js). Says where it listens, and ends when its input ends. It has the
// methods that bot-api.js plays: over all 185 Prism thinks for minutes. A request that keeps to the description is
// answered with an example; any other with 400 and what is wrong, in the Bot API's form.
//
// Prism passes names in an address that it does not know, and answers in a form of its own: what stands in front of it
// refuses the first and rewords the second.
const { spawn } = require("child_process");
const fs = require("fs");
const http = require("http");
const path = require("path");
const readline = require("readline");
const { describe, version, withoutName } = require("./description");
const { World } = require("./world");

const LISTENS = /Prism is listening on http:\/\/127\.0\.0\.1:(\d+)/;
const MESSAGE = { message_id: 1, date: 1, chat: { id: 1, type: "private", first_name: "A" }, text: "a" };
const EXAMPLES = {
  TelegramMessage: MESSAGE,
  TelegramUser: { id: 666000666, is_bot: true, first_name: "Consulta", username: "LoopbackConsultBot" },
  TelegramWebhookInfo: { url: "", has_custom_certificate: false, pending_update_count: 0 },
  TelegramBotName: { name: "a" },
  TelegramBotDescription: { description: "a" },
  TelegramBotShortDescription: { short_description: "a" },
};

function example(result) {
  const name = (result.$ref ?? result.anyOf?.find((one) => one.$ref)?.$ref ?? "").split("/").pop();
  return { boolean: true, array: [], string: "a", number: 1 }[result.type] ?? EXAMPLES[name] ?? {};
}

function operation(operationId, { params, result }, definitions) {
  const required = (definitions[params.$ref?.split("/").pop()]?.required ?? []).length > 0;
  const done = { ok: true, result: example(result) };
  return {
    operationId,
    parameters: [
      { name: "token", in: "path", required: true, schema: { type: "string", pattern: "^\\d+:[\\w-]{35}$" } },
    ],
    requestBody: { required, content: { "application/json": { schema: params } } },
    responses: { 200: { description: "done", content: { "application/json": { example: done } } } },
  };
}

function openApi() {
  const { methods, definitions } = describe({ limits: true });
  // Prism judges nothing at all in a request whose description refers to itself, as that of rich messages does: without
  // them, they are refused and the rest is judged.
  Object.values(definitions).forEach(({ properties }) => delete properties?.rich_message);
  const paths = World.played().map((name) => [
    `/bot{token}/${name}`,
    { post: operation(name, methods[name], definitions) },
  ]);
  const api = {
    openapi: "3.1.0",
    info: { title: "Bot API", version },
    paths: Object.fromEntries(paths),
    components: { schemas: named(paths, definitions) },
  };
  return JSON.stringify(api).replaceAll('"#/definitions/', '"#/components/schemas/');
}

/** Of the definitions, those that are referred to. */
function named(part, definitions, found = {}) {
  for (const [, escaped] of JSON.stringify(part).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    const name = decodeURIComponent(escaped);
    if (!(name in found)) {
      found[name] = definitions[name];
      named(definitions[name], definitions, found);
    }
  }
  return found;
}

/** The Bot API's words for Prism's. */
function reworded(status, body) {
  if (status < 400) {
    return [status, body];
  }
  const problem = body.startsWith("{") ? JSON.parse(body) : { title: body };
  const places = (problem.validation ?? []).map(({ location, message }) => `${(location ?? []).join(".")}: ${message}`);
  const description =
    status === 404 ? "Not Found: method not found" : `Bad Request: ${[problem.title, ...places].join("; ")}`;
  const code = status === 404 ? 404 : 400;
  return [code, JSON.stringify({ ok: false, error_code: code, description })];
}

function plain(url, body) {
  try {
    return JSON.stringify(withoutName(url.split("/").pop(), JSON.parse(body)));
  } catch {
    return body;
  }
}

function serve(prismsPort) {
  const front = http.createServer(async (request, response) => {
    const body = plain(request.url, Buffer.concat(await request.toArray()).toString());
    const send = (status, text) => response.writeHead(status, { "Content-Type": "application/json" }).end(text);
    if (request.url.includes("?")) {
      send(...reworded(422, JSON.stringify({ title: "no parameters are taken in the address" })));
      return;
    }
    const { method, url } = request;
    const headers = { ...request.headers, "content-length": Buffer.byteLength(body) };
    delete headers["transfer-encoding"];
    http
      .request({ host: "127.0.0.1", port: prismsPort, method, path: url, headers }, async (answer) =>
        send(...reworded(answer.statusCode, Buffer.concat(await answer.toArray()).toString()))
      )
      .on("error", (failure) => response.destroy(failure))
      .end(body);
  });
  front.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + front.address().port));
}

const copy = path.join(process.argv[2], "bot-api.json");
fs.writeFileSync(copy, openApi());
const prism = spawn(
  process.execPath,
  [require.resolve("@stoplight/prism-cli"), "mock", "--host", "127.0.0.1", "--port", "0", copy],
  { stdio: ["ignore", "pipe", "inherit"] }
);
prism.on("exit", () => process.exit(1));
readline.createInterface({ input: prism.stdout }).on("line", (line) => {
  const listens = LISTENS.exec(line);
  if (listens) {
    serve(Number(listens[1]));
  }
});
process.on("exit", () => prism.kill());
process.on("SIGTERM", () => process.exit());
process.stdin.resume().on("end", () => process.exit());
