"use strict";

// The phone and the live view. Everything that came from somebody is put in as text, never as markup.
(() => {
  const page = document.querySelector("[data-simulator]");
  const find = (name) => page.querySelector(`[data-${name}]`);
  const personas = [...page.querySelectorAll("[data-persona]")];
  const talks = new Map();
  const seen = new Set();
  const POLL_MS = 1500;
  let current;

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function problem(sentence) {
    find("problem").textContent = sentence;
    find("problem").hidden = !sentence;
  }

  // --- The phone -------------------------------------------------------------------------------------------------

  function choose(persona) {
    current = persona.dataset.persona;
    if (!talks.has(current)) {
      talks.set(current, { number: persona.dataset.number, name: persona.querySelector("strong").textContent,
        messages: [], choices: [], sent: 0, segments: 0 });
    }
    personas.forEach((other) => other.setAttribute("aria-pressed", String(other === persona)));
    page.querySelectorAll("[data-tries]").forEach((tries) => { tries.hidden = tries.dataset.tries !== current; });
    history.replaceState(null, "", `#${current}`);
    problem("");
    show();
  }

  function show() {
    const talk = talks.get(current);
    find("owner").textContent = `${talk.name} ${talk.number}`;
    find("talk").replaceChildren(...talk.messages.map(bubble));
    find("choices").replaceChildren(...talk.choices.map(choiceButton));
    find("talk").scrollTop = find("talk").scrollHeight;
    find("sent").textContent = talk.sent;
    find("segments").textContent = talk.segments;
    showCost(talk);
  }

  function bubble(message) {
    const item = element("li", message.own ? "own" : "theirs", "");
    item.append(element("div", "said", message.text), element("div", "measure", message.measure));
    return item;
  }

  function choiceButton(choice) {
    const button = element("button", "", choice.label);
    button.type = "button";
    button.addEventListener("click", () => send(choice.value));
    return button;
  }

  function showCost(talk) {
    const price = Number.parseFloat(find("price").value.replace(",", "."));
    find("cost-line").hidden = !(price > 0);
    find("cost").textContent = (price * talk.segments).toFixed(2);
  }

  function measure(reply) {
    const segments = reply.segments === 1 ? "1 segment" : `${reply.segments} segments`;
    return reply.encoding ? `${segments} · ${reply.encoding}` : segments;
  }

  async function send(text) {
    if (!text.trim()) {
      return;
    }
    const talk = talks.get(current);
    const own = { own: true, text, measure: "sending" };
    talk.messages.push(own);
    talk.choices = [];
    show();
    try {
      const answer = await post({ channel: "sms", from: talk.number, text });
      own.measure = "sent";
      talk.sent += 1;
      receive(talk, answer.replies);
      problem("");
    } catch (failure) {
      own.measure = "not sent";
      problem(failure.message);
    }
    show();
    look();
  }

  function receive(talk, replies) {
    replies.forEach((reply) => {
      talk.messages.push({ own: false, text: reply.text, measure: measure(reply) });
      talk.segments += reply.segments;
      talk.choices = reply.choices;
    });
  }

  async function post(message) {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    if (page.dataset.csrf) {
      headers["X-CSRF-TOKEN"] = page.dataset.csrf;
    }
    const answer = await fetch("/api/simulator/messages", { method: "POST", headers, body: JSON.stringify(message) })
      .catch(() => { throw new Error("OpenConsult cannot be reached. Is it still running?"); });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(said.detail || "This text could not be taken in. Try again in a moment.");
    }
    return said;
  }

  // --- What the coordinators see ---------------------------------------------------------------------------------

  const STANCES = { support: "✓ Supports", support_with_changes: "± Supports with changes", oppose: "✗ Opposes" };

  function title(comment) {
    return comment.commitmentNumber
      ? [comment.commitmentNumber, comment.title].filter(Boolean).join(" · ")
      : comment.status === "unassigned" ? "Not assigned yet" : "The whole plan";
  }

  function commentItem(comment) {
    const fresh = opened && !seen.has(comment.id);
    seen.add(comment.id);
    const item = element("li", fresh ? "new" : "", "");
    const about = element("p", "about", title(comment));
    about.append(element("span", "stance", STANCES[comment.stance] || ""));
    const facts = element("p", "facts", "");
    [comment.district, channelName(comment.channel), languageName(comment.language), comment.status, comment.time]
      .filter(Boolean)
      .forEach((fact) => facts.append(element("span", "", fact)));
    item.append(about, element("p", "words", comment.text || "(The text is not shown.)"), facts);
    return item;
  }

  function channelName(channel) {
    return channel.length <= 3 ? channel.toUpperCase() : channel[0].toUpperCase() + channel.slice(1);
  }

  function languageName(tag) {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  }

  let opened = false;
  let shown = "";

  async function look() {
    try {
      const answer = await fetch("/api/simulator/comments", { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        throw new Error();
      }
      const text = await answer.text();
      if (text !== shown) {
        shown = text;
        const comments = JSON.parse(text).comments;
        find("empty").hidden = comments.length > 0;
        find("comments").replaceChildren(...comments.map(commentItem));
        opened = true;
      }
      find("live").textContent = "Comments arrive here as they are sent.";
    } catch {
      find("live").textContent = "The comments cannot be shown just now; this tries again by itself.";
    }
  }

  // --- Start -----------------------------------------------------------------------------------------------------

  personas.forEach((persona) => persona.addEventListener("click", () => choose(persona)));
  page.querySelectorAll("[data-try]").forEach((button) => button.addEventListener("click", () => send(button.dataset.try)));
  find("price").addEventListener("input", () => showCost(talks.get(current)));
  find("write").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = find("text");
    send(field.value);
    field.value = "";
    field.focus();
  });
  find("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      find("write").requestSubmit();
    }
  });
  choose(personas.find((persona) => `#${persona.dataset.persona}` === location.hash) || personas[0]);
  look();
  setInterval(() => { if (!document.hidden) { look(); } }, POLL_MS);
})();
