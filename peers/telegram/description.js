// The Bot API as @gramio/types describes it, which a generator of its own makes from Telegram's documentation: each
// method's parameters and result, and Update, as JSON Schemas. Names that it lacks are refused, and so are the limits
// that it tells in words only: lengths, ranges, which characters.
//
// Not in it: that numbers are whole, what holds between two fields, what counts after markup was read. bot-api.js has
// some of that.
const Ajv = require("ajv").default;
const { createHash } = require("crypto");
const fs = require("fs");
const path = require("path");

const types = path.join(__dirname, "node_modules", "@gramio", "types");
const { version } = JSON.parse(fs.readFileSync(path.join(types, "package.json"), "utf8"));

/**
 * Methods by name, each with the schemas of its parameters and result, and the definitions that they refer to. Making
 * them takes some seconds, once.
 */
function describe({ limits }) {
  const made = createHash("sha256").update(version).update(fs.readFileSync(__filename)).digest("hex").slice(0, 16);
  const kept = path.join(__dirname, "node_modules", ".cache", `bot-api-${made}.json`);
  if (!fs.existsSync(kept)) {
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    fs.writeFileSync(
      kept + process.pid,
      JSON.stringify(generate(fs.mkdtempSync(path.join(path.dirname(kept), "types-"))))
    );
    fs.renameSync(kept + process.pid, kept);
  }
  const described = JSON.parse(fs.readFileSync(kept, "utf8"));
  if (limits) {
    Object.values(described.definitions).forEach(limit);
  }
  return described;
}

function generate(folder) {
  const ts = require("typescript");
  const { createGenerator } = require("ts-json-schema-generator");
  for (const name of fs.readdirSync(path.join(types, "out"))) {
    fs.writeFileSync(path.join(folder, name), onlyWhatIsSent(fs.readFileSync(path.join(types, "out", name), "utf8")));
  }
  const methods = methodsOf(ts, fs.readFileSync(path.join(folder, "methods.d.ts"), "utf8"));
  const entry = path.join(folder, "entry.ts");
  fs.writeFileSync(
    entry,
    `import type * as Params from "./params"\nimport type * as Objects from "./objects"\nexport interface Methods {\n` +
      Object.entries(methods)
        .map(([name, { params, result }]) => `${name}: { params: ${params}, result: ${result} }\n`)
        .join("") +
      "}\nexport interface Everything { methods: Methods, update: Objects.TelegramUpdate }\n"
  );
  const schema = createGenerator({
    path: entry,
    type: "Everything",
    expose: "all",
    jsDoc: "extended",
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema("Everything");
  const definitions = schema.definitions;
  const described = {};
  for (const [name, pair] of Object.entries(definitions.Methods.properties)) {
    described[name] = pair.properties;
  }
  const update = definitions.Everything.properties.update;
  delete definitions.Methods;
  delete definitions.Everything;
  return { methods: described, update, definitions };
}

/**
 * Without what only programs in TypeScript can give: objects that turn into what is sent, and files beside the JSON.
 */
function onlyWhatIsSent(source) {
  return source
    .replace(/\|\s*\{ to(?:JSON|String)\(\): [^}]*\}(?:\[\])?/g, "")
    .replace(/\{ toJSON\(\): ([^}]*)\}/g, "$1")
    .replace("TelegramInputFile = Blob", "TelegramInputFile = string");
}

function methodsOf(ts, source) {
  const file = ts.createSourceFile("methods.d.ts", source, ts.ScriptTarget.Latest, true);
  const api = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === "APIMethods");
  return Object.fromEntries(
    api.members.map((member) => {
      const given = member.type.typeArguments.map((type) => type.getText());
      return [member.name.text, { params: given.length > 1 ? given[0] : "{}", result: given[given.length - 1] }];
    })
  );
}

/** Puts into the schema what is told in the words beside it. */
function limit(schema) {
  for (const property of Object.values(schema.properties || {})) {
    const words = property.description || "";
    const length = /(\d+)-(\d+) (?:characters|bytes)(?! after entit)/.exec(words);
    const range = /between (\d+)-(\d+) are accepted/.exec(words);
    const count = /At most (\d+) \w+ can be specified/.exec(words);
    if (property.type === "string" && length) {
      Object.assign(property, { minLength: Number(length[1]), maxLength: Number(length[2]) });
    }
    if (property.type === "string" && /only lowercase English letters, digits and underscores/.test(words)) {
      property.pattern = "^[a-z0-9_]*$";
    }
    if (property.type === "string" && /Only characters `A-Z`, `a-z`, `0-9`, `_` and `-` are allowed/.test(words)) {
      property.pattern = "^[A-Za-z0-9_-]*$";
    }
    if (property.type === "string" && /two-letter ISO 639-1/.test(words)) {
      property.pattern = "^([a-z]{2})?$";
    }
    if (property.type === "number" && range) {
      Object.assign(property, { minimum: Number(range[1]), maximum: Number(range[2]) });
    }
    if (property.type === "array" && count) {
      property.maxItems = Number(count[1]);
    }
  }
}

/** Says of parameters, results and updates what is wrong with them, if anything is. */
class Judge {
  constructor({ limits }) {
    this.described = describe({ limits });
    this.ajv = new Ajv({ strict: false, inlineRefs: false });
    this.ajv.addSchema({ $id: "bot-api", definitions: this.described.definitions });
    this.compiled = new Map();
  }

  knows(method) {
    return Object.hasOwn(this.described.methods, method);
  }

  /** Takes the time now that the first question about each of these would take: some seconds in all. */
  prepare(methods) {
    for (const method of methods) {
      this.ofParameters(method, {});
      this.ofResult(method, {});
    }
    this.ofUpdate({});
  }

  ofParameters(method, value) {
    return this.of(`${method} parameters`, this.described.methods[method].params, value);
  }

  ofResult(method, value) {
    return this.of(`${method} result`, this.described.methods[method].result, value);
  }

  ofUpdate(value) {
    return this.of("update", this.described.update, value);
  }

  of(name, schema, value) {
    if (!this.compiled.has(name)) {
      this.compiled.set(name, this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"bot-api#/'))));
    }
    const valid = this.compiled.get(name);
    if (valid(value)) {
      return undefined;
    }
    // Of the alternatives, the one that got furthest tells most.
    const worst = valid.errors.reduce((a, b) => (b.instancePath.length > a.instancePath.length ? b : a));
    const extra = worst.params.additionalProperty ? ` "${worst.params.additionalProperty}"` : "";
    return `${name}: ${worst.instancePath || "/"} ${worst.message}${extra}`;
  }
}

/**
 * Parameters without the name of their method, which some libraries say once more in the body: an answer to a webhook
 * needs it there, and in a call the server passes over it. Another name stays, and is refused.
 */
function withoutName(method, { method: name, ...parameters }) {
  const same = name === undefined || String(name).toLowerCase() === method.toLowerCase();
  return same ? parameters : { method: name, ...parameters };
}

module.exports = { describe, Judge, version, withoutName };
