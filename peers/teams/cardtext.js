// What a person finds on an Adaptive Card: its words, its buttons and its form.

const CARD = "application/vnd.microsoft.card.adaptive";

/** Every object of a card, cards that unfold included, fallbacks not. */
function* parts(value) {
  if (Array.isArray(value)) {
    for (const one of value) {
      yield* parts(one);
    }
  } else if (value && typeof value === "object") {
    yield value;
    for (const [key, one] of Object.entries(value)) {
      if (key !== "fallback" && key !== "data") {
        yield* parts(one);
      }
    }
  }
}

const cards = ({ attachments = [] }) => attachments.filter((one) => one.contentType === CARD).map((one) => one.content);
const actions = (card) => [...parts(card)].filter(({ type }) => /^Action\.(Submit|Execute)$/.test(type ?? ""));
const inputs = (card) => [...parts(card)].filter(({ type }) => /^Input\./.test(type ?? ""));

/** All that is to be read on a message, its own text and its cards'. */
function words(message) {
  const read = [...parts(cards(message))].flatMap(({ text, title, value, fallbackText, choices }) =>
    choices ? [] : [text, title, typeof value === "string" ? value : undefined, fallbackText]
  );
  return [message.text, ...read].filter(Boolean).join("\n");
}

/** The card with a form for a comment, if the message has one. */
function form(message) {
  return cards(message).find((card) => inputs(card).some(({ id }) => id === "text"));
}

/** A simple button of the message: one that says something, and whose data or title fits. */
function button(message, fits) {
  return cards(message)
    .flatMap(actions)
    .find((action) => action.data?.say !== undefined && fits(String(action.data.say), action.title ?? ""));
}

/** The button that sends a form off; never one that only says something. */
function sendOff(card) {
  const found = actions(card).filter(
    ({ data, associatedInputs }) => data?.say === undefined && data?.group === undefined && associatedInputs !== "none"
  );
  return found.find(({ type }) => type === "Action.Execute") ?? found[0];
}

/** Chooses and writes on a form; fails where it has no such field or choice. */
function filled(card, answers) {
  const fields = new Map(inputs(card).map((input) => [input.id, input]));
  for (const [id, answer] of Object.entries(answers)) {
    const choices = fields.get(id)?.choices;
    if (!fields.has(id)) {
      throw new Error(`the form has no field ${id}, but ${[...fields.keys()]}`);
    }
    if (choices && !choices.some(({ value }) => value === answer)) {
      throw new Error(`the field ${id} has no choice ${answer}, but ${choices.map(({ value }) => value)}`);
    }
  }
  const untouched = [...fields.values()].filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value]);
  return { ...Object.fromEntries(untouched), ...answers };
}

module.exports = { cards, actions, inputs, words, form, button, sendOff, filled };
