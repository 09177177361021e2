"use strict";

// A group in Teams: a facilitator leads, others fill in the forms, and one plays them all in turn. What was said to the group
// is asked for from time to time. Everything that came from somebody is put in as text.
const Group = (() => {
  const POLL_MS = 1500;

  function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  // One for each page that is open, and the same when it is loaded again.
  function ownName() {
    const name = sessionStorage.getItem("group") ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    sessionStorage.setItem("group", name);
    return name;
  }

  return class {
    #place;
    #send;
    #sent;
    #path;
    #people;
    #person;
    #said = new Map();

    /**
     * @param place the part of the page that is the group
     * @param send posts a message to an address and promises the answer; without a message it gets what is there
     * @param sent is called when something was sent
     */
    constructor(place, send, sent) {
      this.#place = place;
      this.#send = send;
      this.#sent = sent;
      this.#path = `/api/simulator/groups/${ownName()}/messages`;
      this.#people = [...place.querySelectorAll("[data-member]")];
      this.#listen();
      this.#turnTo(this.#people[0]);
      setInterval(() => { if (!document.hidden && !place.hidden) { this.look(); } }, POLL_MS);
    }

    #find(name) {
      return this.#place.querySelector(`[data-${name}]`);
    }

    get #name() {
      return this.#person.querySelector("strong").textContent;
    }

    #listen() {
      this.#people.forEach((person) => person.addEventListener("click", () => this.#turnTo(person)));
      this.#place.querySelectorAll("[data-lead]").forEach((one) =>
        one.addEventListener("click", () => this.#say(one.dataset.lead)));
      this.#find("fill").addEventListener("click", () => this.#fill());
      this.#find("write").addEventListener("submit", (event) => {
        event.preventDefault();
        const field = this.#find("text");
        this.#say(field.value);
        field.value = "";
      });
    }

    /** Lets somebody else write: what they had begun to fill in is theirs. */
    #turnTo(person) {
      const before = this.#person?.dataset.member;
      this.#person = person;
      this.#people.forEach((other) => other.setAttribute("aria-pressed", String(other === person)));
      const leads = !person.dataset.form;
      this.#find("leading").hidden = !leads;
      this.#find("filling").hidden = leads;
      this.#find("fill-label").textContent = `Fill in the form as ${this.#name} would`;
      this.#find("who").textContent = `Write as ${this.#name}`;
      this.#place.querySelectorAll("[data-to]").forEach((answer) => this.#hideFromOthers(answer));
      this.#said.forEach((said) => {
        if (before) {
          said.states.set(before, said.card?.state);
        }
        this.#draw(said);
      });
    }

    // --- What is said there ------------------------------------------------------------------------------------------

    async look() {
      const { messages } = await this.#send(this.#path).catch(() => ({ messages: [] }));
      messages.forEach((message) => {
        const known = this.#said.get(message.id);
        const text = JSON.stringify(message);
        if (!known) {
          const said = { message, text, item: element("li", "theirs"), states: new Map() };
          this.#said.set(message.id, said);
          this.#draw(said);
          this.#append(said.item);
        } else if (known.text !== text) {
          known.states.set(this.#person.dataset.member, known.card?.state);
          Object.assign(known, { message, text });
          this.#draw(known);
        }
      });
    }

    #append(item) {
      this.#find("talk").append(item);
      this.#find("talk").scrollTop = item.offsetTop - this.#find("talk").offsetTop - 8;
    }

    /** Whoever was writing in it goes on where they were. */
    #draw(said) {
      const focused = said.item.contains(document.activeElement) ? document.activeElement : undefined;
      const all = () => [...said.item.querySelectorAll("input, textarea, select, button, [tabindex]")];
      const at = focused ? all().indexOf(focused) : -1;
      const marks = focused?.selectionStart;
      said.card = undefined;
      if (said.message.card) {
        const state = said.states.get(this.#person.dataset.member);
        said.card = new TeamsCard(said.message.card, (data) => this.#act(said, data), state);
      }
      said.item.replaceChildren(said.card?.element ?? element("div", "said", said.message.text));
      const again = all()[at];
      again?.focus({ preventScroll: true });
      if (again && typeof marks === "number" && again.setSelectionRange) {
        again.setSelectionRange(marks, focused.selectionEnd);
      }
    }

    // --- What is sent ------------------------------------------------------------------------------------------------

    async #say(text) {
      if (!text.trim()) {
        return;
      }
      const item = element("li", "own");
      item.append(element("div", "author", this.#name), element("div", "said", `@OpenConsult ${text}`));
      this.#append(item);
      const person = this.#person;
      const heard = await this.#try(this.#path, { from: person.dataset.address, text });
      if (heard && !heard.understood) {
        item.append(element("div", "measure", "This leads no session; Teams would answer with an invitation to write alone."));
      }
      this.#alone(person, heard?.replies ?? []);
    }

    async #act(said, data) {
      // A choice on a card of the group's is said to the group.
      if (data.say) {
        await this.#say(data.say);
        return;
      }
      const person = this.#person;
      const heard = await this.#tell(person, { value: data });
      if (heard) {
        said.states.delete(person.dataset.member);
        this.#draw(said);
        this.#alone(person, heard.replies);
      }
    }

    #tell(person, message) {
      const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
      return this.#try("/api/simulator/messages",
        { channel: this.#place.dataset.channel, from: person.dataset.address, id, ...message });
    }

    async #try(path, message) {
      const problem = this.#find("problem");
      try {
        const heard = await this.#send(path, message);
        problem.hidden = true;
        return heard;
      } catch (failure) {
        problem.textContent = failure.message;
        problem.hidden = false;
        return undefined;
      } finally {
        this.#sent();
        this.look();
      }
    }

    /** What only the person who wrote is shown. */
    #alone(person, replies) {
      const name = person.querySelector("strong").textContent;
      replies.forEach((reply) => {
        const item = element("li", "theirs alone");
        item.dataset.to = person.dataset.member;
        this.#hideFromOthers(item);
        const act = async (data) => {
          const heard = await this.#tell(person, { value: data, replyTo: reply.id });
          this.#alone(person, heard?.replies ?? []);
        };
        item.append(element("div", "author", `Only ${name} sees this`),
          reply.card ? new TeamsCard(reply.card, act).element : element("div", "said", reply.text));
        this.#append(item);
      });
    }

    #hideFromOthers(answer) {
      answer.hidden = answer.dataset.to !== this.#person.dataset.member;
    }

    #fill() {
      const forms = [...this.#said.values()].filter((said) => said.card?.isForm);
      const said = forms.at(-1);
      this.#find("no-form").hidden = Boolean(said);
      if (said) {
        const { open } = said.card.state;
        said.states.set(this.#person.dataset.member, { filled: JSON.parse(this.#person.dataset.form), open });
        this.#draw(said);
        said.item.querySelector("textarea")?.focus();
      }
    }
  };
})();
