"use strict";

// What the coordinators see of it, a moment later. Everything that came from somebody is put in as text.
const LiveComments = (() => {
  const STANCES = { support: "✓ Supports", support_with_changes: "± Supports with changes", oppose: "✗ Opposes" };
  const POLL_MS = 1500;

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function title(comment) {
    return comment.commitmentNumber
      ? [comment.commitmentNumber, comment.title].filter(Boolean).join(" · ")
      : comment.status === "unassigned" ? "Not assigned yet" : "The whole plan";
  }

  function channelName(channel) {
    return channel.length <= 3 ? channel.toUpperCase() : channel[0].toUpperCase() + channel.slice(1);
  }

  function languageName(tag) {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  }

  return class {
    #place;
    #seen = new Set();
    #opened = false;
    #shown = "";

    constructor(place) {
      this.#place = place;
      this.look();
      setInterval(() => { if (!document.hidden) { this.look(); } }, POLL_MS);
    }

    #find(name) {
      return this.#place.querySelector(`[data-${name}]`);
    }

    async look() {
      try {
        const answer = await fetch("/api/simulator/comments", { headers: { Accept: "application/json" } });
        if (!answer.ok) {
          throw new Error();
        }
        const text = await answer.text();
        if (text !== this.#shown) {
          this.#shown = text;
          this.#show(JSON.parse(text).comments);
        }
        this.#find("live").textContent = "Comments arrive here as they are sent.";
      } catch {
        this.#find("live").textContent = "The comments cannot be shown just now; this tries again by itself.";
      }
    }

    #show(comments) {
      this.#find("empty").hidden = comments.length > 0;
      this.#find("comments").replaceChildren(...comments.map((comment) => this.#item(comment)));
      this.#opened = true;
    }

    #item(comment) {
      const fresh = this.#opened && !this.#seen.has(comment.id);
      this.#seen.add(comment.id);
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
  };
})();
