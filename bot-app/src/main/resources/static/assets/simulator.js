"use strict";

// Who is texting, and on which phone: both stand in the address, as #toledo/telegram. #toledo/session is a group in Teams.
(() => {
  const page = document.querySelector("[data-simulator]");
  const personas = [...page.querySelectorAll("[data-persona]")];
  const switches = [...page.querySelectorAll("[data-shows]")];
  const comments = new LiveComments(page.querySelector("[data-seen]"));
  const places = [...page.querySelectorAll("[data-phone]")];
  const phones = places.map((place) => new Phone(place, post, () => comments.look()));
  const views = [...page.querySelectorAll("[data-view]")];
  const group = page.querySelector("[data-group]");
  const [person, channel] = location.hash.slice(1).split("/");
  const SESSION = "session";
  let current;
  let inHand;

  function post(message) {
    return send("/api/simulator/messages", message);
  }

  async function send(path, message) {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    if (page.dataset.csrf) {
      headers["X-CSRF-TOKEN"] = page.dataset.csrf;
    }
    const request = message ? { method: "POST", headers, body: JSON.stringify(message) } : { headers };
    const answer = await fetch(path, request)
      .catch(() => { throw new Error("OpenConsult cannot be reached. Is it still running?"); });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(said.detail || "This text could not be taken in. Try again in a moment.");
    }
    return said;
  }

  function remember() {
    history.replaceState(null, "", `#${current.dataset.persona}/${page.dataset.at === SESSION ? SESSION : inHand}`);
  }

  function choose(persona) {
    current = persona;
    personas.forEach((other) => other.setAttribute("aria-pressed", String(other === persona)));
    phones.forEach((phone) => phone.show(persona.dataset.persona, persona.querySelector("strong").textContent));
    remember();
  }

  // Where there is room for one phone only, it is this one.
  function turnTo(name) {
    inHand = name;
    places.forEach((place) => place.classList.toggle("in-hand", place.dataset.phone === name));
    switches.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.shows === name)));
    remember();
  }

  // Either the phones or the group is there.
  function go(view) {
    page.dataset.at = view;
    views.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.view === view)));
    page.querySelectorAll("[data-part]").forEach((part) => { part.hidden = part.dataset.part !== view; });
    remember();
  }

  personas.forEach((persona) => persona.addEventListener("click", () => choose(persona)));
  switches.forEach((one) => one.addEventListener("click", () => turnTo(one.dataset.shows)));
  current = personas.find((persona) => persona.dataset.persona === person) || personas[0];
  turnTo((places.find((place) => place.dataset.phone === channel) || places[0]).dataset.phone);
  choose(current);
  if (group) {
    const meeting = new Group(group, send, () => comments.look());
    views.forEach((one) => one.addEventListener("click", () => { go(one.dataset.view); meeting.look(); }));
    go(channel === SESSION ? SESSION : "phones");
    meeting.look();
  }
})();
