// The element <patient-flow> and all that other people's pages have of it: fits frames of this page to their height, and turns the
// keys that a frame passes on into keys of the page. One text for the script, the module and the package (the three files beside
// it); imports nothing of ours but what makes an address and a study of it, and how high it is (`pageIn.ts`, `pack.ts`, `heights.ts`).

import { usualHeight } from './heights.ts';
import { pack } from './pack.ts';
import { pageIn } from './pageIn.ts';
import type { Counts, PatientFlowElement, Rates, State } from './public.d.ts';

/** Posted by a frame; nothing of it is believed before it is looked at. */
type Told = {
  readonly source: 'patient-flow';
  readonly v: 1;
  readonly type: 'ready' | 'height' | 'change' | 'key' | 'state' | 'error';
  readonly of?: unknown;
  readonly problems?: unknown;
  readonly height?: unknown;
  readonly key?: string;
  readonly state?: unknown;
  readonly counts?: unknown;
};

/** What links call so too; `n` and `theme` besides, which can also be said to a frame that is open. */
const LINK_KEYS = 'link study view frozen fit hide show bg heading keys parent'.split(' ');
/** The keys that a frame may tell, in the order of the numbers that decks still read. */
const KEYS = 'PageUp PageDown End Home ArrowLeft ArrowUp ArrowRight ArrowDown'.split(' ');
const FIRST_KEY_CODE = 33;
/** Others, with their numbers and what the key on the keyboard is called. */
const OTHER_KEYS = new Map<string, readonly [keyCode: number, code: string]>([
  [' ', [32, 'Space']],
  ['Escape', [27, 'Escape']],
  ['b', [66, 'KeyB']],
  ['.', [190, 'Period']],
]);
const MOST_HEIGHT = 20_000;
/** What a message can say; anything else is told by the page, as of any link. */
const isRate = (rate: string) => /^\d+(\.\d)?$/.test(rate);
const isTheme = (theme: string | null) => theme === 'light' || theme === 'dark';

function numbers(rates: Readonly<Record<string, string>>): Rates {
  return Object.fromEntries(
    Object.entries(rates).flatMap(([name, rate]) => (isRate(rate) ? [[name, Number(rate)]] : [])),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A study of somebody's own, as it was written or by its address, and what stands behind "#s=" for it once that is known. */
type Packed = { readonly of: string; letters: string | null };

/** The class of the element, of whichever copy of this script came first. */
type Defined = CustomElementConstructor & {
  /** The folder of the page that its elements show; null until it is known. */
  page: string | null;
  /** Those that are opened once it is. */
  readonly waiting: Set<HTMLElement & { readonly connectedCallback: () => void }>;
};

/** The element, whose page stands in this folder; null where that is not known yet. A page that has the script twice has it once. */
export function begin(page: string | null) {
  if (!customElements.get('patient-flow')) define(page);
}

/** From here on the elements without a `src` of their own show the page at this address. */
export function pageAt(address: string) {
  // Where a page is drawn by a server there are no elements.
  if (typeof customElements === 'undefined') return;
  const { href } = new URL(address, document.baseURI);
  const defined = customElements.get('patient-flow') as Defined;
  // "…/flow" is the folder, as it is for who visits it, and "…/flow/index.html" stands in it.
  defined.page = new URL('.', /\/[^/.?#]+$/.test(href) ? `${href}/` : href).href;
  for (const element of defined.waiting) if (element.isConnected) element.connectedCallback();
  defined.waiting.clear();
}

/** Whether elements without a `src` of their own have a page to show. */
export function isPageKnown(): boolean {
  return (customElements.get('patient-flow') as Defined).page !== null;
}

function define(page: string | null) {
  const elements = new Map<HTMLIFrameElement, PatientFlow>();
  let count = 0;

  /** Frames of this page, those in shadows included: ours, those that say so, and those whose address stands beside this script. */
  const frames = () => [...elements.keys(), ...framesIn(document)];
  const framesIn = (root: ParentNode): readonly HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((each) =>
      each instanceof HTMLIFrameElement
        ? 'patientFlow' in each.dataset ||
          (PatientFlow.page && each.src.startsWith(PatientFlow.page))
          ? each
          : []
        : each.shadowRoot
          ? framesIn(each.shadowRoot)
          : [],
    );
  const say = (frame: HTMLIFrameElement, type: string, body: object = {}) =>
    // A frame in a sandbox has no origin that could be named, and nothing that is said is secret.
    frame.contentWindow?.postMessage({ target: 'patient-flow', v: 1, type, ...body }, '*');
  // No style in the element's own attributes: whatever the page around says of it wins. All the width that there is, also in a row
  // of flexible boxes; each browser has its own word for that.
  const look = new CSSStyleSheet();
  look.replaceSync(
    ':host{display:block;width:100%;width:-moz-available;width:-webkit-fill-available;width:stretch}:host([hidden]){display:none}',
  );

  class PatientFlow extends HTMLElement implements PatientFlowElement {
    static page = page;
    static readonly waiting = new Set<PatientFlow>();
    /** What the frame told last of itself; null until it did, and from when the page asks for something else. */
    state: State | null = null;
    counts: Counts | null = null;
    #frame: HTMLIFrameElement | null = null;
    /** What waits until there is somebody in the frame to hear it; null from then on. */
    #unsaid: (readonly [type: string, body: object])[] | null = [];
    /** The study that is written as JSON or stands at an address, packed, by what it was made of; no letters where that failed. */
    #packed: Packed | null = null;
    readonly #number = (count += 1);
    readonly #observer = new MutationObserver((changes) => this.#follow(changes));

    connectedCallback() {
      // What a page set before this script had come stands in the way of the properties here.
      for (const name of ['rates', 'n', 'own'] as const) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = this[name];
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      // What stands in the element is for pages without this script; the shadow takes its place.
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [look];
      this.#open();
      this.#observer.observe(this, { attributes: true });
    }

    /** A page that moves the element in one step keeps what its frame shows. */
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#observer.disconnect();
      PatientFlow.waiting.delete(this);
      this.#takeFrame();
    }

    #takeFrame() {
      if (this.#frame) elements.delete(this.#frame);
      this.#frame = null;
    }

    /** No frame, for now: what stands in the element is seen. */
    #showNone() {
      this.#takeFrame();
      this.#showSlot();
    }

    #showSlot() {
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
    }

    /** Percent by branch: as the frame told last, else as written: from `rates` and `rate-…`. */
    get rates(): Rates {
      this.#catchUp();
      return this.state?.rates ?? numbers(this.#written.rates);
    }

    set rates(rates: Rates | undefined) {
      // Undefined is what libraries say of what is no longer set.
      let json = rates === undefined ? '{}' : '';
      try {
        if (isPlain(rates)) json = JSON.stringify(rates);
      } catch {
        // Of what goes round in circles.
      }
      if (!json) {
        this.#complain(`rates are an object of percents by branch, and not ${typeof rates}`);
        return;
      }
      // It is newer than what was written for a single rate.
      for (const name of this.getAttributeNames())
        if (name.startsWith('rate-')) this.removeAttribute(name);
      this.setAttribute('rates', json);
    }

    get n(): number | undefined {
      this.#catchUp();
      return this.state ? this.state.n : Number(this.getAttribute('n')) || undefined;
    }

    set n(n: number | undefined) {
      if (n === undefined) this.removeAttribute('n');
      else this.setAttribute('n', String(n));
    }

    /** A study of one's own: as the attribute has it. */
    get own(): string | undefined {
      return this.getAttribute('own') ?? undefined;
    }

    set own(own: string | object | undefined) {
      if (own === undefined) this.removeAttribute('own');
      else this.setAttribute('own', typeof own === 'string' ? own : JSON.stringify(own));
    }

    /** Everything as reported. */
    reset() {
      this.#ask('reset');
    }

    /** A frame with what is written now. Always another one: one that goes on to another page would be a step of the Back button. */
    #open() {
      const before = this.#frame;
      const own = this.#askStudy();
      if (own === null) return;
      const address = this.#addressWith(own);
      if (address === null) {
        this.#showNone();
        PatientFlow.waiting.add(this);
        return;
      }
      const frame = document.createElement('iframe');
      frame.title = this.#label;
      frame.setAttribute('loading', this.getAttribute('loading') ?? 'lazy');
      frame.style.cssText = `display:block;width:100%;border:0;color-scheme:${this.#scheme}`;
      if (this.#isLocked)
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      frame.allow = 'clipboard-write';
      frame.allowFullscreen = true;
      const asked = new URL(address).searchParams;
      const usual = usualHeight(
        asked.get('study') ?? '',
        this.clientWidth,
        asked.get('frozen') !== '1' && !asked.get('hide')?.includes('sliders'),
        matchMedia('(pointer:coarse)').matches,
      );
      frame.style.height = before?.style.height ?? `${this.getAttribute('height') ?? usual}px`;
      if (before) elements.delete(before);
      this.state = null;
      this.#unsaid = [];
      this.#frame = frame;
      elements.set(frame, this);
      frame.src = address;
      this.shadowRoot?.replaceChildren(frame);
    }

    /** Where the page around forbids the frame: what stands in the element. */
    close() {
      this.#showSlot();
      this.#complain(`the frame-src of this page keeps ${this.#frame?.src} out`);
    }

    get #label(): string {
      return (
        this.getAttribute('label') ?? this.getAttribute('title') ?? `Patient flow ${this.#number}`
      );
    }

    get #isLocked(): boolean {
      return (this.getAttribute('sandbox') ?? 'false') !== 'false';
    }

    get #scheme(): string {
      const theme = this.getAttribute('theme');
      return theme && isTheme(theme) ? theme : 'light dark';
    }

    /** The rates as they are written in the attributes: whether they make sense is for the page to say, as of any link. */
    get #written(): { rates: Record<string, string>; isRead: boolean } {
      const rates: Record<string, string> = {};
      let isRead = false;
      try {
        const read: unknown = JSON.parse(this.getAttribute('rates') ?? '{}');
        isRead = isPlain(read);
        for (const [branch, rate] of Object.entries(isPlain(read) ? read : {}))
          rates[branch] = String(rate);
      } catch {
        // Of what is no JSON.
      }
      for (const { name, value } of this.attributes)
        if (name.startsWith('rate-')) rates[name.slice(5)] = value;
      return { rates, isRead };
    }

    /**
     * What stands behind "#s="; empty where it is no study of one's own, null where it cannot be had, or is not there yet: then it is
     * asked for, and the frame opened once it has come.
     */
    #askStudy(): string | null {
      // Of the two what stands in the page is nearer.
      const isAddress = !this.hasAttribute('own');
      const of = this.getAttribute(isAddress ? 'own-src' : 'own');
      if (of === null) return '';
      if (this.#packed?.of === of) return this.#packed.letters;
      const asked: Packed = { of, letters: null };
      this.#packed = asked;
      // Meanwhile something else may be asked for.
      this.#showNone();
      pack(of, isAddress).then(
        (letters) => {
          asked.letters = letters;
          if (this.#packed === asked && this.isConnected) this.#open();
        },
        ({ message }: Error) => this.#packed === asked && this.#complain(message),
      );
      return null;
    }

    /** What the frame shows; null while nobody has said where the page is. */
    #addressWith(study: string): string | null {
      const query = new URLSearchParams(this.getAttribute('link') ?? '');
      query.set('v', '1');
      query.set('mode', 'embed');
      if (study) query.set('study', 'own');
      for (const key of LINK_KEYS.concat('n', 'theme')) {
        const value = this.getAttribute(key);
        if (value === null) continue;
        // As it is written by hand, and as libraries write what is on or off.
        const isFlag = /^f(rozen|it)$/.test(key);
        query.set(key, isFlag ? value.replace(/^(true)?$/, '1').replace('false', '0') : value);
      }
      const { rates, isRead } = this.#written;
      if (!isRead)
        this.#complain(`rates="${this.getAttribute('rates')}" is no JSON of percents by branch`);
      for (const [branch, rate] of Object.entries(rates)) query.set(`r.${branch}`, rate);
      // In a sandbox only a page in one file needs nothing of its server.
      const { page: folder } = PatientFlow;
      const own = folder && folder + (this.#isLocked ? 'patient-flow.html' : '');
      const src = this.getAttribute('src') ?? own;
      if (src === null) return null;
      // Any other address would be a script in the page around, or a file of its reader.
      let url = pageIn(src);
      if (!url) {
        this.#complain(`src="${src}" is no address`);
        if (own === null) return null;
        url = new URL(own);
      }
      for (const [key, value] of url.searchParams) if (!query.has(key)) query.set(key, value);
      url.search = query.toString();
      // A study of somebody's own, as it stands in a link behind "#s=".
      if (study) url.hash = `s=${study}`;
      return url.href;
    }

    /** What was written and not yet followed, so that nobody reads what was before. */
    #catchUp() {
      this.#follow(this.#observer.takeRecords());
    }

    /** What a message can say is said; for anything else the frame is opened anew. */
    #follow(changes: readonly MutationRecord[]) {
      const frame = this.#frame;
      const names = changes.flatMap(({ attributeName }) => attributeName ?? []);
      if (!frame) {
        if (names.some((name) => /^(own-)?src$|^own$/.test(name))) this.#open();
        return;
      }
      frame.title = this.#label;
      frame.style.colorScheme = this.#scheme;
      const said = names.filter((name) => /^(n|theme|rates?(-.*)?)$/.test(name));
      const { rates, isRead } = this.#written;
      const n = this.getAttribute('n');
      const theme = this.getAttribute('theme');
      const isSayable =
        isRead &&
        Object.values(rates).every(isRate) &&
        (n === null || /^\d+$/.test(n)) &&
        (isTheme(theme) || !names.includes('theme'));
      const isAnother = names.some((name) =>
        LINK_KEYS.concat('src', 'sandbox', 'own', 'own-src').includes(name),
      );
      // What no longer stands there is as reported, or as the rest of the link has it.
      const isLess = said.some((name) => name === 'rates' || !this.hasAttribute(name));
      if (isAnother || (said.length > 0 && !isSayable) || (isLess && this.hasAttribute('link'))) {
        this.#open();
        return;
      }
      if (said.length === 0) return;
      if (isLess) this.reset();
      this.#ask('set', {
        rates: numbers(rates),
        ...(n !== null && { n: Number(n) }),
        ...(isTheme(theme) && { theme }),
      });
    }

    /** Says what is wanted, and wants to hear what it came to. */
    #ask(type: string, body: object = {}) {
      if (!this.#frame) return;
      this.state = null;
      if (this.#unsaid) {
        this.#unsaid = [...this.#unsaid.filter(([each]) => each !== type), [type, body]];
        return;
      }
      say(this.#frame, type, body);
      say(this.#frame, 'get');
    }

    /** What the frame told of itself; whatever waited is older than what it will come to. */
    hear(type: string, state: State, counts: Counts) {
      const unsaid = this.#unsaid ?? [];
      this.#unsaid = null;
      this.state = state;
      if (type === 'state') this.counts = counts;
      for (const [each, body] of unsaid) this.#ask(each, body);
      // Counts are asked for whenever the numbers are others.
      if (this.#frame && type !== 'state' && unsaid.length === 0) say(this.#frame, 'get');
      this.dispatchEvent(new CustomEvent(type, { detail: state }));
      this.#tell(type, state);
    }

    /** "change" is also what fields of the page around say on their way up. */
    #tell(type: string, detail: unknown) {
      this.dispatchEvent(
        new CustomEvent(`patient-flow-${type}`, { detail, bubbles: true, composed: true }),
      );
    }

    /** What the page could make nothing of: what was said is asked for by link, of which it shows the rest and tells what is left out. */
    refuse(of: unknown, problems: unknown) {
      if (of === 'set') this.#open();
      else if (Array.isArray(problems)) this.#complain(problems.join('; '));
    }

    /** What the page around got wrong is told to whoever writes it; the frame shows the rest. */
    #complain(what: string) {
      // oxlint-disable-next-line no-console -- the one place where the writer of a page looks
      console.error(`<patient-flow>: ${what}`);
      this.#tell('error', what);
    }
  }

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const told = data as Told | null;
    if (told?.source !== 'patient-flow' || told.v !== 1) return;
    // Not by its origin: that is another where this page has moved, and "null" in a sandbox.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const element = elements.get(frame);
    const { type, height, key = '' } = told;
    // Whatever it is, by anything else nothing is found.
    const [keyCode, code] = OTHER_KEYS.get(key) ?? [
      KEYS.includes(key) ? FIRST_KEY_CODE + KEYS.indexOf(key) : 0,
      key,
    ];
    if (type === 'height' && typeof height === 'number' && height > 0 && height <= MOST_HEIGHT) {
      const isWithBorder = getComputedStyle(frame).boxSizing === 'border-box';
      const border = isWithBorder ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.ceil(height) + border}px`;
    } else if (type === 'key' && keyCode) {
      (element ?? frame).dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          keyCode,
          code,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    } else if (element && type === 'error') {
      element.refuse(told.of, told.problems);
    } else if (element && /^(ready|change|state)$/.test(type)) {
      element.hear(type, told.state as State, told.counts as Counts);
    }
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src') return;
    for (const [frame, element] of elements) if (frame.src.startsWith(blockedURI)) element.close();
  });
  customElements.define('patient-flow', PatientFlow);
  // Frames that were ready before this script was.
  for (const frame of frames()) say(frame, 'get');
}
