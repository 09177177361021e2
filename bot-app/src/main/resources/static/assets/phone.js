"use strict";

// One phone on the page, with a talk for each person that holds it. Everything that came from somebody is put in as text.
const Phone = (() => {
  function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function button(className, label, press) {
    const made = element("button", className, label);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  function measure(reply) {
    const segments = reply.segments === 1 ? "1 segment" : `${reply.segments} segments`;
    return reply.encoding ? `${segments} · ${reply.encoding}` : segments;
  }

  const isLink = (choice) => choice.value.startsWith("https://");

  // Buttons stand side by side where a phone has room to show the widest of them whole, numbers, words and links apart.
  const MOST_IN_A_ROW = 5;
  const CHARACTERS_ACROSS = 28;

  const kind = (choice) => isLink(choice) ? "link" : /^\d+$/.test(choice.label) ? "number" : "words";

  function fits(row) {
    const widest = Math.max(...row.map((choice) => choice.label.length));
    return row.length <= MOST_IN_A_ROW && widest * row.length <= CHARACTERS_ACROSS
      && row.every((choice) => kind(choice) === kind(row[0]));
  }

  function inRows(choices) {
    return choices.reduce((rows, choice) => {
      const longer = [...rows.at(-1) ?? [], choice];
      return longer.length > 1 && fits(longer) ? [...rows.slice(0, -1), longer] : [...rows, [choice]];
    }, []);
  }

  // Names a message of the phone's own. Unlike randomUUID this is there on a page without TLS too.
  function newId() {
    return crypto.getRandomValues(new Uint32Array(4)).join("-");
  }

  return class {
    #place;
    #post;
    #sent;
    #talks = new Map();
    #talk;
    #edited;

    /**
     * @param place the part of the page that is this phone
     * @param post sends a message and promises the answer
     * @param sent is called when something was sent
     */
    constructor(place, post, sent) {
      this.#place = place;
      this.#post = post;
      this.#sent = sent;
      this.#listen();
    }

    get #isChat() {
      return this.#place.dataset.chat === "true";
    }

    #find(name) {
      return this.#place.querySelector(`[data-${name}]`);
    }

    #listen() {
      this.#place.querySelectorAll("[data-try]").forEach((tried) =>
        tried.addEventListener("click", () => this.#say(tried.dataset.try)));
      this.#find("price")?.addEventListener("input", () => this.#count());
      this.#find("cancel").addEventListener("click", () => this.#edit(undefined));
      this.#find("write").addEventListener("submit", (event) => {
        event.preventDefault();
        this.#write(this.#find("text").value);
      });
      this.#find("text").addEventListener("keydown", (event) => this.#typed(event));
    }

    #typed(event) {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#find("write").requestSubmit();
      } else if (event.key === "Escape" && this.#edited) {
        this.#edit(undefined);
      }
    }

    /** Gives the phone to somebody. */
    show(persona, name) {
      const all = [...this.#place.querySelectorAll("[data-tries]")];
      const tries = all.find((one) => one.dataset.tries === persona);
      all.forEach((one) => { one.hidden = one !== tries; });
      if (!this.#talks.has(persona)) {
        const from = tries.dataset.address;
        this.#talks.set(persona, { from, said: [], choices: [], sent: 0, segments: 0, last: Promise.resolve() });
      }
      this.#talk = this.#talks.get(persona);
      this.#writing(undefined);
      this.#problem("");
      this.#find("owner").textContent = this.#isChat ? `with ${name}` : `${name} ${this.#talk.from}`;
      this.#find("talk").replaceChildren(...this.#talk.said.map((message) => message.item));
      this.#toEnd();
      this.#offer();
    }

    #problem(sentence) {
      this.#find("problem").textContent = sentence;
      this.#find("problem").hidden = !sentence;
    }

    /** Shows the end, or the beginning of a card that is longer than the screen. */
    #toEnd(item) {
      const talk = this.#find("talk");
      talk.scrollTop = item?.querySelector(".teams-card") ? item.offsetTop - talk.offsetTop - 8 : talk.scrollHeight;
    }

    // --- What is sent ----------------------------------------------------------------------------------------------

    #write(text) {
      const edited = this.#edited;
      this.#edit(undefined);
      if (edited && text.trim()) {
        this.#change(edited, text);
      } else {
        this.#say(text);
      }
    }

    async #say(text) {
      if (!text.trim()) {
        return;
      }
      const talk = this.#talk;
      const own = this.#own(text);
      this.#add(talk, own);
      talk.choices = [];
      this.#offer();
      const sent = await this.#send(talk, { text, id: own.id });
      own.state.textContent = sent ? "sent" : "not sent";
      talk.sent += sent ? 1 : 0;
      own.edit?.toggleAttribute("hidden", !sent);
      this.#count();
    }

    async #change(own, text) {
      const before = own.words.textContent;
      own.words.textContent = text;
      own.state.textContent = "sending";
      const sent = await this.#send(this.#talk, { text, id: newId(), edits: own.id });
      own.words.textContent = sent ? text : before;
      own.state.textContent = sent ? "edited" : "not edited";
    }

    async #tap(talk, reply, choice, tapped) {
      if (tapped.ariaBusy === "true") {
        return;
      }
      tapped.ariaBusy = "true";
      const tap = reply.id && { message: reply.id, asked: reply.asked };
      const sent = await this.#send(talk, { text: choice.value, id: newId(), tap });
      tapped.ariaBusy = "false";
      if (sent && !tapped.classList.contains("tapped")) {
        tapped.classList.add("tapped");
        tapped.append(element("span", "unseen", " (tapped)"));
      }
    }

    /** An action on a card. One that waits for its answer gets it in the card's place, as in Teams. */
    async #act(talk, reply, message, data, waits) {
      if (message.item.ariaBusy === "true") {
        return;
      }
      message.item.ariaBusy = "true";
      await this.#send(talk, { value: data, replyTo: reply.id, id: newId() }, waits ? message : undefined);
      message.item.ariaBusy = "false";
    }

    /** One message after the other, as a phone's connection does. */
    async #send(talk, message, place) {
      const answer = talk.last.then(() => this.#post({ channel: this.#place.dataset.phone, from: talk.from, ...message }));
      talk.last = answer.catch(() => {});
      try {
        this.#receive(talk, (await answer).replies, place);
        this.#problem("");
        return true;
      } catch (failure) {
        this.#problem(failure.message);
        return false;
      } finally {
        this.#sent();
      }
    }

    // --- What comes back -------------------------------------------------------------------------------------------

    #receive(talk, replies, place) {
      replies.forEach((reply, index) => {
        talk.segments += reply.segments;
        talk.choices = reply.choices;
        const old = index === 0 && place || reply.replaces && talk.said.find((message) => message.names?.includes(reply.replaces));
        if (old) {
          this.#replace(talk, old, reply);
        } else {
          this.#add(talk, this.#theirs(talk, reply));
        }
      });
      this.#offer();
    }

    #add(talk, message) {
      talk.said.push(message);
      if (talk === this.#talk) {
        this.#find("talk").append(message.item);
        this.#toEnd(message.item);
      }
    }

    /** In the same place, and whoever was on a button finds themselves on the one that took its place. */
    #replace(talk, old, reply) {
      const message = this.#theirs(talk, reply, old.names);
      const focused = old.item.contains(document.activeElement) ? document.activeElement.dataset.label : undefined;
      talk.said[talk.said.indexOf(old)] = message;
      old.item.replaceWith(message.item);
      if (focused !== undefined) {
        const buttons = [...message.item.querySelectorAll(".choice")];
        (buttons.find((choice) => choice.dataset.label === focused) ?? buttons[0] ?? this.#find("text")).focus();
      }
    }

    // --- How it looks ----------------------------------------------------------------------------------------------

    #own(text) {
      const own = { id: newId(), item: element("li", "own"), words: element("div", "said", text) };
      own.state = element("span", "", "sending");
      const below = element("div", "measure");
      below.append(own.state);
      if (this.#isChat) {
        own.edit = button("edit", "Edit", () => this.#edit(own));
        own.edit.hidden = true;
        below.append(own.edit);
      }
      own.item.append(own.words, below);
      return own;
    }

    #theirs(talk, reply, names = []) {
      const item = element("li", "theirs");
      const message = { item, names: [...names, reply.id] };
      if (reply.card) {
        const act = (data, waits) => this.#act(talk, reply, message, data, waits);
        item.append(new TeamsCard(reply.card, act).element);
        return message;
      }
      const words = element("div", "said");
      words.append(reply.encoding === "HTML" ? richText(reply.text) : reply.text);
      item.append(words);
      if (!this.#isChat) {
        item.append(element("div", "measure", measure(reply)));
      } else if (reply.choices.length) {
        item.append(this.#keyboard(talk, reply));
      }
      return message;
    }

    #keyboard(talk, reply) {
      const keys = element("div", "keyboard");
      keys.setAttribute("role", "group");
      keys.setAttribute("aria-label", "Answers offered");
      keys.append(...inRows(reply.choices).map((choices) => {
        const row = element("div", "row");
        row.append(...choices.map((choice) => this.#key(talk, reply, choice)));
        return row;
      }));
      return keys;
    }

    #key(talk, reply, choice) {
      const key = isLink(choice)
        ? this.#link(choice)
        : button("choice", choice.label, () => this.#tap(talk, reply, choice, key));
      key.dataset.label = choice.label;
      return key;
    }

    #link(choice) {
      const link = element("a", "choice link", choice.label);
      link.href = choice.value;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.append(element("span", "unseen", " (opens in a new tab)"));
      return link;
    }

    /** The choices that are typed on a phone without buttons. */
    #offer() {
      this.#find("choices")?.replaceChildren(...this.#talk.choices.map((choice) =>
        button("", choice.label, () => this.#say(choice.value))));
      this.#count();
    }

    #count() {
      if (this.#isChat) {
        return;
      }
      const price = Number.parseFloat(this.#find("price").value.replace(",", "."));
      this.#find("sent").textContent = this.#talk.sent;
      this.#find("segments").textContent = this.#talk.segments;
      this.#find("cost-line").hidden = !(price > 0);
      this.#find("cost").textContent = (price * this.#talk.segments).toFixed(2);
    }

    /** Puts the words of an own message where they can be changed; without one, goes back to writing. */
    #edit(own) {
      this.#writing(own);
      this.#find("text").focus();
    }

    #writing(own) {
      this.#edited = own;
      this.#find("editing").hidden = !own;
      this.#find("send").textContent = own ? "Save" : "Send";
      this.#find("text").value = own ? own.words.textContent : "";
    }
  };
})();
