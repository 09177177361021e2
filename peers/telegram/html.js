// Telegram's HTML as its documentation has it (core.telegram.org/bots/api#html-style): a text and its entities, or what
// is wrong, in the words of the real server as far as they are known.
//
// Stricter than the real one, which takes a bare "&" or ">" as it is: the documentation asks for them to be replaced,
// and a text of somebody else's that was not escaped would change unseen, "&lt" of a person to "<" say.

const TYPES = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  "tg-emoji": "custom_emoji",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const ENTITY = /^&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/;
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"' };
const TAG = /^<(\/?)([^\s>]*)((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?)*)\s*>/;
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?/g;

class HtmlError extends Error {}

function parse(html) {
  const at = (index) => `at byte offset ${Buffer.byteLength(html.slice(0, index))}`;
  const open = [];
  const entities = [];
  let text = "";
  for (let index = 0; index < html.length; ) {
    const rest = html.slice(index);
    if (rest[0] === "&") {
      text += decoded(rest, at(index));
      index += ENTITY.exec(rest)[0].length;
    } else if (rest[0] === ">") {
      throw new HtmlError(`Unescaped ">" ${at(index)}`);
    } else if (rest[0] !== "<") {
      text += rest[0];
      index++;
    } else {
      const tag = TAG.exec(rest);
      if (!tag) {
        throw new HtmlError(`${rest[1] === "/" ? "Unclosed end tag" : "Unclosed start tag"} ${at(index)}`);
      }
      const name = tag[2].toLowerCase();
      if (tag[1]) {
        close(name, open, text, entities, at(index));
      } else {
        open.push({ name, offset: text.length, ...argument(name, tag[3], at(index)) });
      }
      index += tag[0].length;
    }
  }
  if (open.length > 0) {
    throw new HtmlError(`Can't find end tag corresponding to start tag "${open[open.length - 1].name}"`);
  }
  return trimmed(text, entities);
}

function decoded(rest, place) {
  const found = ENTITY.exec(rest);
  if (!found) {
    throw new HtmlError(`Unescaped "&" ${place}`);
  }
  const code = found[2] ? Number(found[2]) : parseInt(found[3], 16);
  return found[1] ? NAMED[found[1]] : String.fromCodePoint(code);
}

function argument(name, attributes, place) {
  if (!(name in TYPES)) {
    throw new HtmlError(`Unsupported start tag "${name}" ${place}`);
  }
  const given = {};
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare;
    given[key] = value?.replace(/&[^;&]*;?/g, (entity) => decoded(entity, place)) ?? "";
  }
  if (name === "span" && given.class !== "tg-spoiler") {
    throw new HtmlError(`Tag "span" must have class "tg-spoiler" ${place}`);
  }
  return { given };
}

function close(name, open, text, entities, place) {
  const start = open.pop();
  if (!start) {
    throw new HtmlError(`Unexpected end tag ${place}`);
  }
  if (name !== start.name) {
    throw new HtmlError(`Unmatched end tag ${place}, expected "</${start.name}>", found "</${name}>"`);
  }
  const entity = { type: TYPES[name], offset: start.offset, length: text.length - start.offset };
  if (entity.length === 0) {
    return;
  }
  if (name === "a") {
    entity.url = start.given.href || text.slice(start.offset);
  } else if (name === "tg-emoji") {
    entity.custom_emoji_id = start.given["emoji-id"] || "";
  } else if (name === "blockquote" && "expandable" in start.given) {
    entity.type = "expandable_blockquote";
  }
  if (entity.type !== "text_link" || /^(https?:\/\/[^\s/]+\.[^\s/]+|tg:\/\/|mailto:|tel:)/.test(entity.url)) {
    entities.push(entity);
  }
}

/** As the server stores it: without space around it. */
function trimmed(text, entities) {
  const before = text.length - text.trimStart().length;
  const kept = text.trim();
  const inside = entities
    .map((entity) => {
      const offset = Math.max(0, entity.offset - before);
      const end = Math.min(kept.length, entity.offset - before + entity.length);
      return { ...entity, offset, length: end - offset };
    })
    .filter((entity) => entity.length > 0);
  return { text: kept, entities: sorted(inside) };
}

/** What the server finds in any text by itself. */
function found(text, taken = []) {
  const kinds = [
    ["bot_command", /(?<![^\s])\/[A-Za-z0-9_]{1,64}(?:@\w+)?(?![\w@/])/g],
    ["mention", /(?<![\w@/])@\w{3,32}\b/g],
    ["url", /(?<!\w)https?:\/\/[^\s<>"]+[^\s<>".,!?;:)]/g],
  ];
  const all = kinds.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }))
  );
  const free = (one) =>
    !taken.some(
      (other) =>
        ["code", "pre", "text_link"].includes(other.type) &&
        other.offset < one.offset + one.length &&
        one.offset < other.offset + other.length
    );
  return sorted([...taken, ...all.filter(free)]);
}

function sorted(entities) {
  return entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

module.exports = { parse, found, HtmlError };
