// Keeps a meeting on this phone while it is typed, and sends it once, when there is a network. The form works without this.
(() => {
  const form = document.getElementById('entry');
  const kept = document.querySelector('[data-kept]');
  const words = kept.dataset;
  const { who, door, sent, page, most, needed } = form.dataset;
  const MINE = `openconsult.meeting.${who}.`;
  const PAUSES = [5, 15, 30, 60, 120, 300];
  const PATIENCE = 30_000;

  const works = () => {
    try {
      localStorage.setItem(`${MINE}try`, '1');
      localStorage.removeItem(`${MINE}try`);
      return true;
    } catch {
      return false;
    }
  };
  if (!works()) {
    return;
  }

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  // What is on the phone: {key, state: draft or waiting, at, fields: [[name, value], …]}, of this person alone.
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  const all = () => Object.keys(localStorage).filter((name) => name.startsWith(MINE)).map(read)
    .filter((entry) => entry?.fields).sort((one, other) => one.at - other.at);
  const waiting = () => all().filter((entry) => entry.state === 'waiting');
  const erase = (key) => localStorage.removeItem(MINE + key);
  const keep = (entry) => {
    try {
      localStorage.setItem(MINE + entry.key, JSON.stringify(entry));
      return true;
    } catch {
      tell('full', words.full, true);
      return false;
    }
  };

  // The form
  const blocks = () => [...form.querySelectorAll('[data-comment]')];
  const typed = () => [...new FormData(form)].filter(([name]) => name !== '_csrf' && name !== 'more');
  const value = (fields, name) => fields.find(([other]) => other === name)?.[1] ?? '';
  const isTyped = (fields) => fields.some(([name, text]) => text.trim() && !/^(consultation|key|kind|language\.\d+)$/.test(name));

  const renumber = (block, number) => {
    const old = block.dataset.comment;
    block.dataset.comment = number;
    block.querySelectorAll('[name]').forEach((field) => { field.name = field.name.replace(/\.\d+$/, `.${number}`); });
    block.querySelectorAll('[data-problem]').forEach((place) => {
      place.dataset.problem = place.dataset.problem.replace(/\.\d+$/, `.${number}`);
    });
    const legend = block.querySelector('legend');
    legend.textContent = legend.textContent.replace(old, number);
  };
  const addBlock = () => {
    const last = blocks().at(-1);
    const block = last.cloneNode(true);
    renumber(block, Number(last.dataset.comment) + 1);
    block.querySelectorAll('textarea, input').forEach((field) => { field.value = ''; });
    block.querySelectorAll('select').forEach((field) => { field.selectedIndex = 0; });
    block.querySelectorAll('[data-problem]').forEach((place) => { place.textContent = ''; });
    block.querySelectorAll('details').forEach((part) => { part.open = false; });
    last.after(block);
    return block;
  };
  const fit = (fields) => {
    const last = Math.max(1, ...fields.map(([name]) => Number(/\.(\d+)$/.exec(name)?.[1] ?? 0)));
    while (blocks().length < last) {
      addBlock();
    }
    blocks().slice(last).forEach((block) => block.remove());
  };
  const fill = (entry) => {
    fit(entry.fields);
    for (const field of form.elements) {
      if (!field.name || field.name === '_csrf' || field.name === 'consultation') {
        continue;
      }
      const text = value(entry.fields, field.name);
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.value === text;
      } else if (field.tagName === 'SELECT') {
        const found = [...field.options].findIndex((option) => option.value === text);
        field.selectedIndex = Math.max(found, 0);
      } else if (field.name !== 'more') {
        field.value = text;
      }
    }
    form.elements.key.value = entry.key;
    form.querySelectorAll('details').forEach((part) => {
      part.open = [...part.querySelectorAll('textarea, input, select')].some((field) => field.value);
    });
    problems({});
    forKind();
  };
  const fresh = () => fill({ key: newKey(), fields: [['kind', 'gathering']] });
  const problems = (found) => {
    form.querySelectorAll('[data-problem]').forEach((place) => {
      place.textContent = found[place.dataset.problem]?.[0] ?? '';
    });
    const wrong = Object.keys(found).length > 0;
    document.getElementById('wrong').hidden = !wrong;
    if (wrong) {
      [...form.querySelectorAll('[data-problem]')].find((place) => place.textContent)?.parentElement.scrollIntoView({ block: 'center' });
    }
  };
  const isVisit = () => form.elements.kind.value === 'visit';
  const forKind = () => { form.querySelector('[data-gathering]').hidden = isVisit(); };

  // What can be seen without the server, while those who spoke are still there.
  const missing = (fields) => {
    const found = {};
    const need = (name) => {
      if (form.elements[name] && !value(fields, name).trim()) {
        found[name] = [needed];
      }
    };
    need('date');
    if (!isVisit()) {
      ['place', 'district', 'people'].forEach(need);
    }
    const said = blocks().map((block) => block.dataset.comment).filter((number) => fields.some(
      ([name, text]) => name.endsWith(`.${number}`) && name !== `language.${number}` && text.trim()));
    (said.length ? said : ['1']).forEach((number) => {
      need(`commitment.${number}`);
      need(`text.${number}`);
    });
    need('told');
    return found;
  };

  const save = () => {
    const fields = typed();
    if (isTyped(fields)) {
      keep({ key: form.elements.key.value, state: 'draft', at: Date.now(), fields });
    } else {
      erase(form.elements.key.value);
    }
  };

  // What the list says of each, and what the server found wrong with it.
  const says = new Map();
  const wrong = new Map();
  const tell = (key, text, warns, more = []) => {
    says.set(key, { text, warns, more });
    show();
  };
  const element = (tag, text, properties = {}) => Object.assign(document.createElement(tag), { textContent: text }, properties);
  const button = (text, act) => {
    const made = element('button', text, { type: 'button' });
    made.addEventListener('click', act);
    return made;
  };
  const name = (entry) => [value(entry.fields, 'place').trim() || words.nameless, value(entry.fields, 'date')].filter(Boolean).join(', ');
  const show = () => {
    const others = all().filter((entry) => entry.key !== form.elements.key.value);
    const lines = others.map((entry) => {
      const begun = entry.state === 'draft';
      const told = says.get(entry.key) ?? { text: begun ? words.begun : words.waiting, more: [] };
      const line = element('li', '', { className: 'waits' });
      const does = element('p', '', { className: 'does' });
      does.append(...told.more);
      if (!begun) {
        does.append(button(words.now, () => send()));
      }
      // What may have arrived is not changed: what is stored is what was sent first.
      if (!entry.tried) {
        does.append(button(begun ? words.goon : words.mend, () => mend(entry)));
      }
      does.append(button(words.delete, () => drop(entry)));
      line.append(element('p', name(entry)), element('p', told.text), does);
      return line;
    });
    const stored = [...says].filter(([, told]) => told.stored || told.text === words.full).map(([, told]) => {
      const line = element('li', '', { className: told.warns ? 'waits' : '' });
      const codes = element('p', '');
      codes.append(...told.more);
      line.append(element('p', told.text), codes);
      return line;
    });
    kept.querySelector('ul').replaceChildren(...stored, ...lines);
    kept.hidden = stored.length + lines.length === 0;
  };
  const mend = (entry) => {
    save();
    keep({ ...entry, state: 'draft', at: Date.now() });
    says.delete(entry.key);
    fill(entry);
    problems(wrong.get(entry.key) ?? {});
    wrong.delete(entry.key);
    show();
  };
  const drop = (entry) => {
    if (window.confirm(words.sure)) {
      erase(entry.key);
      says.delete(entry.key);
      show();
    }
  };

  // Sending: one after the other, in one tab at a time, and each until it is known to be stored.
  const ask = (url, options = {}) => fetch(url, {
    ...options,
    redirect: 'manual',
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...options.headers },
    signal: AbortSignal.timeout?.(PATIENCE),
  });
  const signIn = () => element('a', words.signinLink, { href: `${page}?signin` });

  // Whether the next one may be tried.
  const sendOne = async (entry) => {
    tell(entry.key, words.sending);
    const answer = await ask(door);
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      tell(entry.key, words.signin, true, [signIn()]);
      return false;
    }
    if (!answer.ok) {
      throw new Error('not now');
    }
    const here = await answer.json();
    if (here.who !== who) {
      tell(entry.key, words.other, true, [signIn()]);
      return false;
    }
    const body = new URLSearchParams([...entry.fields, ['who', who], [here.parameter, here.token]]);
    keep({ ...entry, tried: true });
    const stored = await ask(sent, { method: 'POST', body });
    if (stored.status === 200) {
      isStored(entry, await stored.json());
    } else if (stored.status === 422) {
      isWrong(entry, (await stored.json()).problems);
    } else if (stored.status === 409) {
      tell(entry.key, words.other, true, [signIn()]);
      return false;
    } else {
      throw new Error('not now');
    }
    return true;
  };
  const isStored = (entry, answer) => {
    erase(entry.key);
    const codes = answer.receipts.flatMap((receipt) => [element('code', receipt.code), document.createTextNode(` ${receipt.about} `), document.createElement('br')]);
    const print = element('a', words.print, { href: `${answer.path}/receipts` });
    says.set(entry.key, { text: `${name(entry)}. ${words.stored}`, stored: true, more: [...codes, print] });
    show();
  };
  const isWrong = (entry, found) => {
    keep({ ...entry, tried: false });
    wrong.set(entry.key, found);
    if (isTyped(typed())) {
      tell(entry.key, words.wrong, true);
    } else {
      mend(entry);
    }
  };

  let failures = 0;
  let timer;
  const retry = () => {
    const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
    failures += 1;
    waiting().forEach((entry) => tell(entry.key, navigator.onLine ? words.later.replace('%', pause) : words.offline, true));
    clearTimeout(timer);
    timer = setTimeout(send, pause * 1000);
  };
  const sendAll = async () => {
    for (const entry of waiting().filter((one) => !wrong.has(one.key))) {
      if (!await sendOne(entry)) {
        return;
      }
      failures = 0;
    }
  };
  let busy = false;
  const send = async () => {
    if (busy) {
      return;
    }
    busy = true;
    try {
      await (navigator.locks ? navigator.locks.request('openconsult.meetings', sendAll) : sendAll());
    } catch {
      retry();
    } finally {
      busy = false;
    }
  };

  form.addEventListener('input', save);
  form.addEventListener('change', () => { forKind(); save(); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter?.name === 'more') {
      if (blocks().length < Number(most)) {
        addBlock().querySelector('select').focus();
        save();
      }
      return;
    }
    const fields = typed();
    const found = missing(fields);
    problems(found);
    if (Object.keys(found).length === 0 && keep({ key: form.elements.key.value, state: 'waiting', at: Date.now(), fields })) {
      wrong.delete(form.elements.key.value);
      tell(form.elements.key.value, words.waiting);
      fresh();
      kept.scrollIntoView();
      send();
    }
  });
  const clear = form.querySelector('[data-clear]');
  clear.hidden = false;
  clear.addEventListener('click', () => {
    if (!isTyped(typed()) || window.confirm(words.sure)) {
      erase(form.elements.key.value);
      fresh();
      show();
    }
  });
  addEventListener('online', () => { failures = 0; send(); });

  document.querySelectorAll('[data-scripted]').forEach((part) => { part.hidden = false; });
  const given = document.getElementById('wrong').hidden;
  const draft = all().filter((entry) => entry.state === 'draft').at(-1);
  if (given && draft) {
    fill(draft);
  } else if (given) {
    fresh();
  }
  show();
  send();
})();
