"use strict";

// Draws Adaptive Cards as Teams does, by Microsoft's renderer. Its colours are the page's, so that light and dark are the
// style sheet's affair. Text on our cards knows no markup, and the renderer is given none to read it by.
const TeamsCard = (() => {
  const text = (name) => ({ default: `var(--card-${name})`, subtle: "var(--card-soft)" });
  const colors = {
    default: text("ink"),
    accent: text("accent"),
    dark: text("ink"),
    light: text("soft"),
    good: text("good"),
    warning: text("warning"),
    attention: text("attention"),
  };
  const style = { backgroundColor: "transparent", foregroundColors: colors };
  const sizes = { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 };
  const host = new AdaptiveCards.HostConfig({
    fontFamily: "inherit",
    fontSizes: sizes,
    fontWeights: { lighter: 400, default: 400, bolder: 700 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
    separator: { lineThickness: 1, lineColor: "var(--card-line)" },
    containerStyles: { default: style, emphasis: { ...style, backgroundColor: "var(--card-emphasis)" } },
    inputs: {
      label: { inputSpacing: "small", optionalInputs: { size: "small", weight: "bolder" }, requiredInputs: { size: "small" } },
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      preExpandSingleShowCardAction: false,
    },
    supportsInteractivity: true,
  });

  AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};

  function each(part, does) {
    if (Array.isArray(part)) {
      part.forEach((one) => each(one, does));
    } else if (part && typeof part === "object") {
      does(part);
      Object.values(part).forEach((one) => each(one, does));
    }
  }

  // A card that takes another's place keeps what is filled in and unfolded there.
  function kept(json, state) {
    const copy = structuredClone(json);
    each(copy, (part) => {
      if (part.type?.startsWith("Input.") && part.id in state.filled) {
        part.value = state.filled[part.id];
      } else if (part.id in state.open) {
        part.isVisible = state.open[part.id];
      }
    });
    return copy;
  }

  return class {
    #card = new AdaptiveCards.AdaptiveCard();
    #json;

    /**
     * @param json the card
     * @param act is given what an action brings back, and whether it waits for an answer in its place
     * @param state of a card before it, if its place is taken
     */
    constructor(json, act, state = { filled: {}, open: {} }) {
      this.#json = json;
      this.#card.hostConfig = host;
      this.#card.onExecuteAction = (action) => {
        // One that unfolds a part is done by the renderer and brings nothing back.
        if (action.data) {
          act(action.data, action instanceof AdaptiveCards.ExecuteAction);
        }
      };
      this.#card.parse(kept(json, state));
      this.element = this.#card.render();
      this.element.classList.add("teams-card");
    }

    /** What is filled in, and which parts are unfolded. */
    get state() {
      const open = {};
      each(this.#json, (part) => {
        if ("isVisible" in part && part.id) {
          open[part.id] = this.#card.getElementById(part.id)?.isVisible ?? part.isVisible;
        }
      });
      return { filled: Object.fromEntries(this.#card.getAllInputs().map((input) => [input.id, input.value ?? ""])), open };
    }

    /** Whether there is something to fill in. */
    get isForm() {
      return this.#card.getAllInputs().length > 0;
    }
  };
})();
