"use strict";

// Shows a text with Telegram's HTML as Telegram does. What came is put in as text, never as markup: only the elements
// named here are made, and anything else that looks like markup is shown as it stands.
const richText = (() => {
  const PART = /<(\/?)(b|i|u|s|code|pre|a)(?: href="([^"<>]*)")?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|amp|quot);/gi;
  const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|amp|quot);/gi;
  const NAMED = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
  const WEB = /^https?:\/\//i;

  function decoded(entity) {
    const code = entity[1] === "#" ? Number(entity.slice(2, -1).replace(/^x/i, "0x")) : 0;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[entity] ?? entity;
  }

  function made(name, address) {
    const element = document.createElement(name);
    if (name === "a") {
      element.href = address;
      element.target = "_blank";
      element.rel = "noopener noreferrer";
    }
    return element;
  }

  // An address belongs to a link and to nothing else, and leads to the web.
  function isElement(name, address) {
    return name === "a" ? WEB.test(address ?? "") : address === undefined;
  }

  function put(part, open) {
    const [whole, slash, tag, href] = part;
    const inside = open.at(-1);
    const name = tag?.toLowerCase();
    const address = href?.replace(ENTITY, decoded);
    if (!name) {
      inside.append(decoded(whole));
    } else if (slash && inside.localName === name && address === undefined) {
      open.pop();
    } else if (!slash && isElement(name, address)) {
      open.push(made(name, address));
      inside.append(open.at(-1));
    } else {
      inside.append(whole);
    }
  }

  return (html) => {
    const open = [document.createDocumentFragment()];
    let end = 0;
    for (const part of html.matchAll(PART)) {
      open.at(-1).append(html.slice(end, part.index));
      put(part, open);
      end = part.index + part[0].length;
    }
    open.at(-1).append(html.slice(end));
    open[0].normalize();
    return open[0];
  };
})();
