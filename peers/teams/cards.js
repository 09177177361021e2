// Judges Adaptive Cards and draws them: node cards.js FOLDER FILE…, each FILE a card or a message with cards. Names
// what is wrong and fails then. FOLDER gets pictures of each card, light and dark, wide and as wide as a phone, and once
// with all that unfolds unfolded.
//
// A card is right when the published schema of 1.5 takes it, it is under 28 KB, the renderer that Teams' is made of
// knows all that is in it and warns of nothing, and nothing of it stands out of a phone's screen. Its looks are those
// that the card designer has for Teams. CHROMIUM names a browser, or chromium is taken.
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");
const schemas = require("./schemas");
const { cards } = require("./cardtext");

const LARGEST = 28_000;
const PHONE = 360;
const LOOKS = [
  { name: "light", theme: "light", width: 720 },
  { name: "dark", theme: "dark", width: 720 },
  { name: "light-phone", theme: "light", width: PHONE },
  { name: "dark-phone", theme: "dark", width: PHONE },
  { name: "unfolded-phone", theme: "light", width: PHONE, unfolded: true },
];
const PAGES = { light: "#f5f5f5", dark: "#1f1f1f" };

const source = (of) => fs.readFileSync(require.resolve(of), "utf8");
const looks = (theme) => JSON.parse(source(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${theme}.json`));

/** Runs in the browser: draws the card, and tells what the renderer says of it. */
function draw(card, looks, unfolded) {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const said = [];
  const warn = console.warn;
  console.warn = (...words) => said.push(words.join(" "));
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = window.markdownit().render(text);
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(looks);
  const context = new SerializationContext(Versions.v1_5);
  drawn.parse(card, context);
  for (let index = 0; index < context.eventCount; index++) {
    said.push(context.getEventAt(index).message);
  }
  drawn.validateProperties().validationEvents.forEach(({ message }) => said.push(message));
  const element = drawn.render();
  document.body.replaceChildren();
  if (element) {
    document.body.append(element);
  }
  if (unfolded) {
    for (let index = 0; index < drawn.getActionCount(); index++) {
      const action = drawn.getActionAt(index);
      if (action?.getJsonTypeName() === "Action.ShowCard") {
        action.execute();
      }
    }
  }
  console.warn = warn;
  const wide = [...document.body.querySelectorAll("*")].find(
    (one) => one.getBoundingClientRect().right > window.innerWidth + 1 && one.offsetWidth > 0
  );
  if (wide) {
    said.push(`${wide.className || wide.tagName} ends at ${Math.round(wide.getBoundingClientRect().right)} px`);
  }
  if (!element) {
    said.push("nothing was drawn");
  }
  // The renderer keeps its place in a text between two looks at it (a pattern with the flag g), so that it refuses every
  // second "lang", whatever stands there; the published schema has judged it.
  return said.filter((message) => !/^Invalid value "[a-z]{2,3}" for property "lang"\.$/.test(message));
}

class Pictures {
  async open() {
    const root = process.getuid?.() === 0;
    this.browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--disable-gpu", "--hide-scrollbars", ...(root ? ["--no-sandbox"] : [])],
    });
    this.page = await this.browser.newPage();
    await this.page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
    await this.page.addScriptTag({ content: source("markdown-it/dist/markdown-it.min.js") });
    await this.page.addScriptTag({ content: source("adaptivecards/dist/adaptivecards.min.js") });
    await this.page.addStyleTag({
      content: `* { box-sizing: border-box } ${source("adaptivecards/dist/adaptivecards.css")}`,
    });
    return this;
  }

  /** What the renderer says of it. */
  async take(card, { theme, width, unfolded }, file) {
    await this.page.setViewport({ width, height: 200, deviceScaleFactor: width === PHONE ? 2 : 1 });
    await this.page.evaluate(
      (colour, scheme) =>
        (document.body.style = `margin: 0; padding: 12px; background: ${colour}; color-scheme: ${scheme}`),
      PAGES[theme],
      theme
    );
    const seen = unfolded
      ? JSON.parse(JSON.stringify(card), (key, value) => (key === "isVisible" ? true : value))
      : card;
    const said = await this.page.evaluate(draw, seen, looks(theme), unfolded ?? false);
    await this.page.screenshot({ path: file, fullPage: true });
    return said;
  }

  close() {
    return this.browser.close();
  }
}

/** @return what is wrong with a card, each with the look in which it is */
async function judge(card, name, { validate, pictures, folder }) {
  const wrong = validate(card).map((line) => `schema: ${line}`);
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size >= LARGEST) {
    wrong.push(`size: ${size} bytes`);
  }
  for (const look of LOOKS) {
    const said = await pictures.take(card, look, path.join(folder, `${name}-${look.name}.png`));
    wrong.push(...said.map((line) => `${look.name}: ${line}`));
  }
  return wrong;
}

function cardsIn(file) {
  const value = JSON.parse(fs.readFileSync(file, "utf8"));
  const found = value.type === "AdaptiveCard" ? [value] : cards(value);
  if (found.length === 0) {
    throw new Error(`${file} has no card`);
  }
  const name = path.basename(file, ".json");
  return found.map((card, index) => ({ card, name: found.length === 1 ? name : `${name}-${index + 1}` }));
}

async function main([folder, ...files]) {
  fs.mkdirSync(folder, { recursive: true });
  const validate = schemas.ofCards();
  const pictures = await new Pictures().open();
  const all = files.flatMap(cardsIn);
  for (const { card, name } of all) {
    const wrong = await judge(card, name, { validate, pictures, folder });
    wrong.forEach((line) => console.log(`${name}: ${line}`));
    process.exitCode = process.exitCode || wrong.length > 0 ? 1 : 0;
  }
  await pictures.close();
  console.log(`${all.length} cards judged`);
}

module.exports = { Pictures, judge };

if (require.main === module) {
  main(process.argv.slice(2));
}
