// Plays Twilio after one of its own specifications, as strictly as that can be read: node prism.js SPECIFICATION FOLDER, with a
// name like twilio_api_v2010 and a folder for a copy of it. Says where it listens, and ends when its input ends.
//
// Prism judges the requests. Two things pass it that a misspelling would be: names that the specification does not know, in JSON as
// specifications leave that open, in forms and addresses as it does not look. The copy is closed for the first, and what stands in
// front of Prism refuses the second.
const { spawn } = require("child_process");
const fs = require("fs");
const http = require("http");
const path = require("path");
const readline = require("readline");

const FORM = "application/x-www-form-urlencoded";
const LISTENS = /Prism is listening on http:\/\/127\.0\.0\.1:(\d+)/;

const [name, folder] = process.argv.slice(2);
const specifications = path.join(
  path.dirname(require.resolve("@twilio/cli-core/package.json")),
  "src/services/twilio-api"
);
const specification = JSON.parse(fs.readFileSync(path.join(specifications, name + ".json"), "utf8"));

const resolved = (schema) =>
  schema.$ref ? schema.$ref.slice(2).split("/").reduce((part, key) => part[key], specification) : schema;

function close(reference, seen = new Set()) {
  const schema = resolved(reference);
  if (seen.has(schema)) {
    return;
  }
  seen.add(schema);
  if (schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }
  [...Object.values(schema.properties || {}), schema.items].filter(Boolean).forEach((part) => close(part, seen));
}

const operations = Object.entries(specification.paths).flatMap(([template, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => operation.operationId)
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: new RegExp("^" + template.replaceAll(".", "\\.").replace(/{[^}]+}/g, "[^/]+") + "$"),
      query: (operation.parameters || []).filter((one) => one.in === "query").map((one) => one.name),
      bodies: operation.requestBody?.content || {},
    }))
);

operations.flatMap((operation) => Object.values(operation.bodies)).forEach((body) => close(body.schema));
const copy = path.join(folder, name + ".json");
fs.writeFileSync(copy, JSON.stringify(specification));

/** The names in an address and in a form that the specification lacks; none where it lacks the whole operation: Prism says so. */
function unknown(request, body) {
  const url = new URL(request.url, "http://localhost");
  const operation = operations.find((one) => one.method === request.method && one.path.test(url.pathname));
  if (!operation) {
    return [];
  }
  const isForm = operation.bodies[FORM] && (request.headers["content-type"] || "").startsWith(FORM);
  const form = isForm ? [...new URLSearchParams(body.toString()).keys()] : [];
  return [
    ...[...url.searchParams.keys()].filter((key) => !operation.query.includes(key)),
    ...form.filter((key) => !(key in resolved(operation.bodies[FORM].schema).properties)),
  ];
}

function serve(prismsPort) {
  const front = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const names = unknown(request, body);
    if (names.length > 0) {
      response.writeHead(422, { "Content-Type": "text/plain" }).end("Not in the specification: " + names);
      return;
    }
    http
      .request(
        { host: "127.0.0.1", port: prismsPort, method: request.method, path: request.url, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        }
      )
      .on("error", (failure) => response.destroy(failure))
      .end(body);
  });
  front.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + front.address().port));
}

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
process.stdin.resume().on("end", () => process.exit());
