"use strict";

// Who is texting, and on which phone: both stand in the address, as #toledo/telegram.
(() => {
  const page = document.querySelector("[data-simulator]");
  const personas = [...page.querySelectorAll("[data-persona]")];
  const switches = [...page.querySelectorAll("[data-shows]")];
  const comments = new LiveComments(page.querySelector("[data-seen]"));
  const places = [...page.querySelectorAll("[data-phone]")];
  const phones = places.map((place) => new Phone(place, post, () => comments.look()));
  const [person, channel] = location.hash.slice(1).split("/");
  let current;
  let inHand;

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

  function remember() {
    history.replaceState(null, "", `#${current.dataset.persona}/${inHand}`);
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

  personas.forEach((persona) => persona.addEventListener("click", () => choose(persona)));
  switches.forEach((one) => one.addEventListener("click", () => turnTo(one.dataset.shows)));
  current = personas.find((persona) => persona.dataset.persona === person) || personas[0];
  turnTo((places.find((place) => place.dataset.phone === channel) || places[0]).dataset.phone);
  choose(current);
})();
