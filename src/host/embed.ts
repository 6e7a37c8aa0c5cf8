// For other people's pages, as a plain script: fits frames of this page to their height, gives them the element
// <patient-flow>, and turns the keys that a frame passes on into keys of the page. Imports nothing of ours.

/** Posted by a frame; only what is used here. */
type Told = {
  readonly source: 'patient-flow';
  readonly v: 1;
  readonly type: 'ready' | 'height' | 'change' | 'key' | 'state';
  readonly height?: unknown;
  readonly key?: unknown;
  readonly state?: unknown;
  readonly counts?: unknown;
};

type Rates = Readonly<Record<string, number>>;
type State = { readonly study: string; readonly rates: Rates; readonly n?: number };

/** What links call `r.…`, `study` and so on; attributes of the element and keys of its link have the same names. */
const LINK_KEYS = 'link study n theme view frozen hide show bg heading keys parent'.split(' ');
/** Decks still read the number of a key. */
const KEYS: Readonly<Record<string, number>> = {
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};
const MOST_HEIGHT = 20_000;

const script = document.currentScript;
// A page that has the script twice has it once.
if (script instanceof HTMLScriptElement && !customElements.get('patient-flow')) begin(script.src);

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function begin(address: string) {
  const folder = new URL('.', address).href;
  const elements = new Map<HTMLIFrameElement, PatientFlow>();
  let count = 0;

  /** Frames of this page: ours, those that say so, and those whose address stands beside this script. */
  const frames = () => [
    ...elements.keys(),
    ...[...document.querySelectorAll('iframe')].filter(
      (frame) => 'patientFlow' in frame.dataset || frame.src.startsWith(folder),
    ),
  ];
  const say = (frame: HTMLIFrameElement, type: string, body: object = {}) =>
    // A frame in a sandbox has no origin that could be named, and nothing that is said is secret.
    frame.contentWindow?.postMessage({ target: 'patient-flow', v: 1, type, ...body }, '*');

  class PatientFlow extends HTMLElement {
    /** What the frame told last of itself; null until it did, and from when the page asks for something else. */
    state: State | null = null;
    counts: unknown = null;
    private frame: HTMLIFrameElement | null = null;
    private readonly observer = new MutationObserver((changes) => this.follow(changes));

    connectedCallback() {
      // What a page set before this script had come stands in the way of the properties here.
      for (const name of ['rates', 'n'] as const) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = this[name];
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
      if (this.frame) return;
      // What stands in the element is for pages without this script; the shadow takes its place.
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const frame = document.createElement('iframe');
      count += 1;
      frame.title = this.getAttribute('label') ?? `Patient flow ${count}`;
      frame.setAttribute('loading', this.getAttribute('loading') ?? 'lazy');
      frame.style.cssText = `display:block;width:100%;border:0;color-scheme:${this.getAttribute('theme') ?? 'light dark'}`;
      const width = this.parentElement?.clientWidth ?? 0;
      const usual = width > 999 ? 650 : width > 599 ? 575 : 400;
      frame.style.height = `${this.getAttribute('height') ?? usual}px`;
      if (this.hasAttribute('sandbox'))
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      frame.allow = 'clipboard-write';
      frame.allowFullscreen = true;
      this.style.display = 'block';
      this.frame = frame;
      elements.set(frame, this);
      frame.src = this.address;
      shadow.replaceChildren(frame);
      this.observer.observe(this, { attributes: true });
    }

    disconnectedCallback() {
      this.observer.disconnect();
      if (this.frame) elements.delete(this.frame);
      this.frame = null;
    }

    /** Percent by branch: as the frame told last, else as written: from `rates` and `rate-…`. */
    get rates(): Rates {
      return (
        this.state?.rates ??
        Object.fromEntries(Object.entries(this.written).map(([name, rate]) => [name, Number(rate)]))
      );
    }

    set rates(rates: Rates) {
      if (!isPlain(rates)) {
        this.complain(`rates are an object of percents by branch, and not ${typeof rates}`);
        return;
      }
      // It is newer than what was written for a single rate.
      for (const name of this.getAttributeNames())
        if (name.startsWith('rate-')) this.removeAttribute(name);
      this.setAttribute('rates', JSON.stringify(rates));
    }

    get n(): number | undefined {
      return this.state?.n ?? (Number(this.getAttribute('n')) || undefined);
    }

    set n(n: number | undefined) {
      if (n === undefined) this.removeAttribute('n');
      else this.setAttribute('n', String(n));
    }

    /** Everything as reported. */
    reset() {
      this.ask('reset');
    }

    /** The rates as they are written in the attributes: whether they make sense is for the page to say, as of any link. */
    private get written(): Record<string, string> {
      const rates: Record<string, string> = {};
      const json = this.getAttribute('rates');
      try {
        const read: unknown = JSON.parse(json ?? '{}');
        if (!isPlain(read)) throw new Error('no object');
        for (const [branch, rate] of Object.entries(read)) rates[branch] = String(rate);
      } catch {
        this.complain(`rates="${json}" is no JSON of percents by branch`);
      }
      for (const { name, value } of this.attributes)
        if (name.startsWith('rate-')) rates[name.slice(5)] = value;
      return rates;
    }

    private get address(): string {
      const query = new URLSearchParams(this.getAttribute('link') ?? '');
      query.set('v', '1');
      query.set('mode', 'embed');
      for (const key of LINK_KEYS) {
        const value = this.getAttribute(key);
        if (value !== null) query.set(key, key === 'frozen' && value === '' ? '1' : value);
      }
      for (const [branch, rate] of Object.entries(this.written)) query.set(`r.${branch}`, rate);
      // In a sandbox only a page in one file needs nothing of its server.
      const page = this.hasAttribute('sandbox') ? 'patient-flow.html' : '';
      const own = folder + page;
      const src = this.getAttribute('src') ?? own;
      // Any other address would be a script in the page around, or a file of its reader.
      const isPage = /^https?:$/.test(new URL(src, document.baseURI).protocol);
      if (!isPage) this.complain(`src="${src}" is no address of a page`);
      return `${isPage ? src : own}?${query.toString()}`;
    }

    /** What a message can say is said; for anything else the frame is opened anew. */
    private follow(changes: readonly MutationRecord[]) {
      const { frame } = this;
      if (!frame) return;
      const names = changes.flatMap(({ attributeName }) => attributeName ?? []);
      const said = names.filter((name) => /^(n|theme|rates?(-.*)?)$/.test(name));
      const isKept = (name: string) =>
        name === 'n' || (name === 'theme' && this.hasAttribute(name));
      const rates = said.length > 0 ? this.written : {};
      if (
        names.some((name) => (LINK_KEYS.includes(name) && !isKept(name)) || name === 'src') ||
        // What is no number is told by the page, as in any link.
        Object.values(rates).some((rate) => !/^\d+(\.\d)?$/.test(rate))
      ) {
        this.state = null;
        frame.src = this.address;
        return;
      }
      if (said.length === 0) return;
      // What no longer stands there is as reported.
      if (said.some((name) => name === 'rates' || !this.hasAttribute(name))) this.reset();
      const theme = this.getAttribute('theme') ?? undefined;
      frame.style.colorScheme = theme ?? 'light dark';
      this.state = null;
      this.ask('set', { rates: this.rates, n: this.n, theme });
    }

    /** Says what is wanted, and wants to hear what it came to. */
    private ask(type: string, body?: object) {
      if (!this.frame) return;
      say(this.frame, type, body);
      say(this.frame, 'get');
    }

    /** What the page around got wrong is told to whoever writes it; the frame shows the rest. */
    private complain(what: string) {
      // oxlint-disable-next-line no-console -- the one place where the writer of a page looks
      console.error(`<patient-flow>: ${what}`);
      this.dispatchEvent(
        new CustomEvent('patient-flow-error', { detail: what, bubbles: true, composed: true }),
      );
    }
  }

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const told = data as Told | null;
    if (typeof told !== 'object' || told?.source !== 'patient-flow' || told.v !== 1) return;
    // Not by its origin: that is another where this page has moved, and "null" in a sandbox.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const element = elements.get(frame);
    const { type, height, key } = told;
    if (type === 'height' && typeof height === 'number' && height > 0 && height <= MOST_HEIGHT) {
      const isWithBorder = getComputedStyle(frame).boxSizing === 'border-box';
      const border = isWithBorder ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.ceil(height) + border}px`;
    } else if (type === 'key' && typeof key === 'string' && key in KEYS) {
      const keyCode = KEYS[key] ?? 0;
      (element ?? frame).dispatchEvent(
        new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }),
      );
    } else if (element && /^(ready|change|state)$/.test(type)) {
      element.state = told.state as State;
      if (type === 'state') element.counts = told.counts;
      // Counts are asked for whenever the numbers are others.
      else say(frame, 'get');
      const { state: detail } = element;
      element.dispatchEvent(new CustomEvent(type, { detail }));
      // "change" is also what fields of the page around say on their way up.
      element.dispatchEvent(new CustomEvent(`patient-flow-${type}`, { detail, bubbles: true }));
    }
  });
  customElements.define('patient-flow', PatientFlow);
  // Frames that were ready before this script was.
  for (const frame of frames()) say(frame, 'get');
}
