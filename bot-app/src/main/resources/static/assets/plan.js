"use strict";

// The plan at the desk: a file is read into the form, an error leads to its line, and what people see is drawn as their app
// draws it. Without this the pages work all the same: texts are pasted, lines are counted, messages are shown as text.
(() => {
  const LARGEST = 1024 * 1024;
  const text = document.getElementById("text");
  const file = document.getElementById("file");

  async function read() {
    const chosen = file.files[0];
    const said = document.querySelector("[data-said]");
    said.textContent = "";
    if (!chosen) {
      return;
    }
    if (chosen.size > LARGEST) {
      said.textContent = file.dataset.large;
      return;
    }
    try {
      text.value = new TextDecoder("utf-8", { fatal: true }).decode(await chosen.arrayBuffer());
    } catch {
      said.textContent = file.dataset.broken;
    }
  }

  function select(line) {
    const lines = text.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 4);
  }

  function draw(place) {
    place.querySelectorAll("[data-markup=html]").forEach((message) => {
      message.replaceChildren(richText(message.textContent));
    });
    place.querySelectorAll("[data-card]").forEach((message) => {
      try {
        const card = new TeamsCard(JSON.parse(message.dataset.card), () => {});
        message.replaceChildren(card.element);
        // It is there to be looked at: what it asks for is no part of this form.
        card.element.querySelectorAll("input, select, textarea").forEach((input) => { input.disabled = true; input.removeAttribute("name"); });
        card.element.querySelectorAll("button").forEach((button) => { button.type = "button"; });
      } catch {
        // Its text is shown, which says the same.
      }
    });
  }

  if (file) {
    document.querySelector("[data-file]").hidden = false;
    file.addEventListener("change", read);
    document.querySelectorAll("[data-line]").forEach((link) => link.addEventListener("click", (press) => {
      press.preventDefault();
      select(Number(link.dataset.line));
    }));
  }

  const preview = document.getElementById("preview");
  if (preview) {
    draw(preview);
    document.querySelector("[data-look]")?.setAttribute("hidden", "");
    document.body.addEventListener("htmx:afterSwap", (swap) => draw(swap.detail.target));
  }
})();
