// The yardstick: the same job as the app's, done by hand. d3-sankey for the places, elements made once and kept, and
// after each event only those attributes and texts written that differ. What a careful author would write for this one
// study on this one width, without a framework.
//
// Shared with the app, because both must say the same about the same people, and because it is plain arithmetic and
// words: the study, `flowsOf` and `ratesNow` (whole patients), the wording (`number`, `phrases`, `changes`, `explained`),
// and of the layout `sheets` (sizes), `labelOf` (how labels break, asked once at the start) and `spread` (keeps labels
// from overlapping). Its own: the placing, the outlines, the ghost, the bracket, and every write to the page.

import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { consequence, whatChanged } from '../../src/locale/changes.ts';
import { BASIS_NAMES, explanations, spoken, type Explanation } from '../../src/locale/explained.ts';
import { headlinePieces, headlineText } from '../../src/locale/phrases.ts';
import { threadWords } from '../../src/locale/thread.ts';
import { spread } from '../../src/layout/flow/spread.ts';
import { labelled, labelShape, type Label } from '../../src/layout/flow/labels.ts';
import { sheets } from '../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type BasisNow, type Flows } from '../../src/model/flows.ts';
import { intervalText } from '../../src/locale/intervalText.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow, type RateNow } from '../../src/model/ratesNow.ts';
import type { Tone } from '../../src/study/study.ts';
import { walther1997 as study } from '../../src/study/trials/walther1997.ts';
import { patients, perMille, type PerMille } from '../../src/study/units.ts';
import {
  percentRange,
  ratePercent,
  shareInPercent,
  signed,
  whole,
} from '../../src/locale/number.ts';
import { textWidth } from '../../src/layout/textWidth.ts';
import {
  bracketLabel,
  groupLabel,
  rateWords,
  stageLabel,
  whoOf,
  briefWhoOf,
} from '../../src/locale/studyWords.ts';

const SVG = 'http://www.w3.org/2000/svg';
const [sheet] = sheets;
const TOP = 47;
const THREAD_ROW = Math.round(1.35 * sheet.textPx);
const GAP = 8;
const SEPARATION = 4;
const HIT = 24;
const NAME_LINE = sheet.namePx * 1.25;
const TEXT_LINE = sheet.textPx * 1.3;
const pitch = sheet.widthPx / study.stages.length;
/** From a box to where the ways on from it part. */
const LANDING = pitch - sheet.boxPx - Math.max(44, 0.3 * pitch);
const LAP = 0.5;
const PER_PATIENT = sheet.bandPx / 195;
const DOTS = sheet.dotsPx ?? 0;
const stageOf = new Map(study.stages.map(({ id }, index) => [id, index]));

const cohort = patients(195);
const reported = reportedFlows(study, cohort);
const rates: Record<string, PerMille> = {};
const goingOn = new Set(reported.flows.map(({ from }) => from.id));
/** The groups that the people of the result come through, and are in at last. */
const THREAD = ['operated', 'resected', 'recovered', 'eligible', 'responded'];
const RESULT = 'responded';

// ---- writing only what differs

type Write = (value: string | null) => void;

function attribute(element: Element, name: string): Write {
  let last = element.getAttribute(name);
  return (value) => {
    if (value === last) return;
    last = value;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
}

function words(parent: Element): (value: string) => void {
  const node = document.createTextNode('');
  parent.append(node);
  let last = '';
  return (value) => {
    if (value !== last) node.data = last = value;
  };
}

type Attributes = Readonly<Record<string, string | number>>;

function html<Name extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Attributes = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  return added(parent, element, attributes, text);
}

function svg<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Attributes = {},
  text = '',
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  return added(parent, element, attributes, text);
}

function added<Made extends Element>(
  parent: Element,
  element: Made,
  attributes: Attributes,
  text: string,
): Made {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  parent.append(element);
  return element;
}

// ---- places

type Node = { id: string; stage: number };
type Link = { id: string };

// One graph for good: d3-sankey writes the places on it, an event changes only the values of its links.
const nodes: SankeyNode<Node, Link>[] = study.groups.map(({ id, stage }) => ({
  id,
  stage: stageOf.get(stage) ?? 0,
}));
const links: SankeyLink<Node, Link>[] = reported.flows.map(({ id, from, to, count }) => ({
  id,
  source: from.id,
  target: to.id,
  value: count,
}));
const graph = { nodes, links };
const place = sankey<Node, Link>()
  .nodeId((node) => node.id)
  .nodeAlign((node) => (node as unknown as Node).stage)
  .nodeSort(null)
  .linkSort(null)
  .iterations(0)
  .nodePadding(0)
  .nodeWidth(sheet.boxPx)
  .extent([
    [0, TOP],
    [pitch * (study.stages.length - 1) + sheet.boxPx, TOP + sheet.bandPx],
  ]);

/** Places the flows; afterwards boxes stand from the top edge on, with a gap, and links go with them. */
function placed(flows: Flows): void {
  flows.flows.forEach(({ count }, index) => {
    const link = links[index];
    if (link) link.value = count;
  });
  place(graph);
  const taken = study.stages.map(() => TOP);
  for (const node of nodes) {
    const top = taken[node.stage] ?? TOP;
    const shift = top - (node.y0 ?? 0);
    node.y0 = top;
    node.y1 = (node.y1 ?? 0) + shift;
    taken[node.stage] = node.y1 + sheet.gapPx;
    for (const link of node.sourceLinks ?? []) link.y0 = (link.y0 ?? 0) + shift;
    for (const link of node.targetLinks ?? []) link.y1 = (link.y1 ?? 0) + shift;
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

type Ends = { x0: number; x1: number; y0: number; y1: number; half: number };

function endsOf(link: SankeyLink<Node, Link>): Ends {
  const source = link.source as SankeyNode<Node, Link>;
  const target = link.target as SankeyNode<Node, Link>;
  return {
    x0: (source.x1 ?? 0) + LANDING,
    x1: target.x0 ?? 0,
    y0: link.y0 ?? 0,
    y1: link.y1 ?? 0,
    half: (link.width ?? 0) / 2,
  };
}

function edge({ x0, x1, y0, y1 }: Ends, shift: number): string {
  const middle = rounded((x0 + x1) / 2);
  const [from, to] = [rounded(y0 + shift), rounded(y1 + shift)];
  return `M${rounded(x0)},${from}C${middle},${from} ${middle},${to} ${rounded(x1)},${to}`;
}

function edges(ends: Ends): string {
  return ends.half === 0 ? edge(ends, 0) : edge(ends, -ends.half) + edge(ends, ends.half);
}

function outline(ends: Ends): string {
  const { x0, x1, y0, y1, half } = ends;
  if (half === 0) return edge(ends, 0);
  const middle = rounded((x0 + x1) / 2);
  const [from, to] = [rounded(y0 + half), rounded(y1 + half)];
  return `${edge(ends, -half)}L${rounded(x1)},${to}C${middle},${to} ${middle},${from} ${rounded(x0)},${from}`;
}

// ---- the page, made once

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

const HALO = {
  stroke: 'var(--halo)',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
};
/** Those who go on have one colour, darker with each stage. */
function fillOf(tone: Tone, stage: string): string {
  const onward = Math.round((3 * (stageOf.get(stage) ?? 0)) / (study.stages.length - 1));
  return tone === 'cohort' || tone === 'milestone'
    ? `var(--going-${onward})`
    : `var(--tint-${tone})`;
}

const updates = [
  headline(root),
  picture(root),
  sliders(html(root, 'div', { class: 'rates' })),
  table(root),
];

update();
performance.mark('answers');

function intervalOf(x: number, n: number) {
  return wilson(x, n, 0.95);
}

function update(): void {
  const now = flowsOf(study, cohort, rates);
  const ratesAsNow = ratesNow(now, rates, intervalOf);
  const explained = explanations(now, reported);
  const said = new Map(
    [...now.groups.map(({ group }) => group.id), ...now.flows.map(({ id }) => id)].map((id) => [
      id,
      explained(id),
    ]),
  );
  for (const each of updates) each(now, ratesAsNow, said);
}

type Said = ReadonlyMap<string, Explanation>;
type Update = (now: Flows, rates: readonly RateNow[], said: Said) => void;

function headline(parent: Element): Update {
  html(parent, 'h1', {}, study.words.title);
  const title = html(parent, 'h2');
  const pieces = headlinePieces(reported).map(({ isStrong }) =>
    words(isStrong ? html(title, 'strong') : title),
  );
  const below = html(parent, 'p', { class: 'below' });
  const kind = words(html(below, 'b'));
  const rest = words(below);
  return (now, ratesAsNow) => {
    headlinePieces(now).forEach(({ text }, index) => pieces[index]?.(text));
    kind(now.asReported ? '' : 'Hypothetical:');
    const changed = whatChanged(ratesAsNow).map(
      ({ what, from, to }) => `${what} (${from} → ${to})`,
    );
    rest(
      now.asReported
        ? study.words.caveat
        : ` ${consequence(now, reported)} Changed: ${changed.join(', ')}. ${study.words.caveatInShort}`,
    );
  };
}

/** Whether it stands at the stage of the result, whose words leave room for the dots beside it. */
function isLast(id: string): boolean {
  return nodes.find((node) => node.id === id)?.stage === study.stages.length - 1;
}

function picture(parent: Element): Update {
  const labels = new Map(
    reported.groups.map((counted) => {
      const { id } = counted.group;
      const widthPx = pitch - sheet.boxPx - 2 * GAP - (isLast(id) ? DOTS - GAP : 0);
      const shape = labelShape(reported, counted, sheet, widthPx);
      return [id, labelled(shape, reported, [counted], null)] as const;
    }),
  );
  const columns = study.stages.map((_, stage) => nodes.filter((node) => node.stage === stage));
  const room = (column: typeof nodes) =>
    column.reduce((sum, { id }) => sum + (labels.get(id)?.heightPx ?? 0) + SEPARATION, 0);
  const most = Math.max(...columns.map((column) => column.length));
  const low = TOP;
  const high = Math.max(
    TOP + sheet.bandPx + (most - 1) * sheet.gapPx + 30,
    ...columns.map((column) => low + room(column)),
  );
  const height = Math.ceil(high + study.brackets.length * 32);

  const drawing = svg(parent, 'svg', {
    class: 'picture',
    viewBox: `0 0 ${sheet.widthPx} ${height}`,
    width: sheet.widthPx,
    height,
    role: 'group',
    'font-family': 'var(--sans)',
  });
  const name = attribute(drawing, 'aria-label');
  const hatch = hatches(drawing);
  const ribbons = reported.flows.map(({ id, from, to }) =>
    ribbon(drawing, id, to.tone, fillOf(to.tone, from.stage)),
  );
  const boxes = study.groups.map(({ id, tone, stage }) =>
    box(drawing, id, tone, fillOf(tone, stage)),
  );
  headings(drawing);
  const thread = threadOf(drawing);
  const ghost = attribute(
    svg(drawing, 'path', {
      fill: 'none',
      stroke: 'var(--ghost)',
      'stroke-dasharray': '4 3',
      'pointer-events': 'none',
      'data-ghost': '',
    }),
    'd',
  );
  const bracketWrites = study.brackets.map((bracket, index) =>
    bracketOf(drawing, bracket, high + 6 + index * 32),
  );
  const texts = svg(drawing, 'g', { 'aria-hidden': 'true' });
  const labelWrites = study.groups.map(({ id }) => labelWrite(texts, id, labels.get(id)));
  const grip = gripsOf(drawing);

  // The reported outlines never change: each is made once, and the ghost is those of them that differ now.
  placed(reported);
  const ghostOfFlow = links.map((link) => edges(endsOf(link)));
  const ghostOfGroup = nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
    const [left, top] = [rounded(x0), rounded(y0)];
    const landing = goingOn.has(id)
      ? `M${rounded(x1)},${rounded(y1)}H${rounded(x1 + LANDING)}`
      : '';
    return `M${left},${top}H${rounded(x1)}V${rounded(y1)}H${left}Z${landing}`;
  });

  return (now, ratesAsNow, said) => {
    placed(now);
    hatch(now);
    grip(ratesAsNow);
    name(`Flow of patients. ${headlineText(now)}`);
    let outlines = '';
    now.flows.forEach((flow, index) => {
      const link = links[index];
      const explained = said.get(flow.id);
      if (!link || !explained) return;
      ribbons[index]?.(endsOf(link), flow.count, flow.basis, spoken(explained));
      if (flow.count !== reported.flows[index]?.count) outlines += ghostOfFlow[index] ?? '';
    });
    now.groups.forEach(({ group, count, basis }, index) => {
      const node = nodes[index];
      const explained = said.get(group.id);
      if (!node || !explained) return;
      boxes[index]?.(node, count, basis, spoken(explained));
      if (count !== reported.groups[index]?.count) outlines += ghostOfGroup[index] ?? '';
    });
    ghost(outlines === '' ? null : outlines);
    for (const write of bracketWrites) write(now);
    const traced = now.groups.find(({ group }) => group.id === RESULT)?.count ?? 0;
    thread(now, traced);

    for (const column of columns) {
      const wishes = column.map(({ id, y0 = 0, y1 = 0 }) => ({
        wish: y0 + insetOf(id, y1 - y0, labels.get(id)?.heightPx ?? 0, traced),
        size: (labels.get(id)?.heightPx ?? 0) + SEPARATION,
      }));
      spread(wishes, low, high).forEach((top, row) => {
        const node = column[row];
        if (!node) return;
        const index = nodes.indexOf(node);
        const { count = 0, share = 0, basis = 'reported' } = now.groups[index] ?? {};
        const change = count - (reported.groups[index]?.count ?? 0);
        labelWrites[index]?.(node, top, count, share, basis, now.asReported ? '' : signed(change));
      });
    }
  };
}

/** The fills of boxes that need an assumption, of the tones that are there. */
function hatches(parent: Element): (now: Flows) => void {
  const defs = svg(parent, 'defs');
  const there = new Map<Tone, Element>();
  return (now) => {
    const tones = new Set(
      now.groups.filter(({ basis }) => basis === 'assumed').map(({ group }) => group.tone),
    );
    for (const [tone, pattern] of there) {
      if (tones.has(tone)) continue;
      pattern.remove();
      there.delete(tone);
    }
    for (const tone of tones) {
      if (there.has(tone)) continue;
      const pattern = svg(defs, 'pattern', {
        id: `box-${tone}`,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      });
      svg(pattern, 'rect', { width: 5, height: 5, fill: `var(--tone-${tone})` });
      svg(pattern, 'rect', { width: 1.5, height: 5, fill: 'var(--hatch)' });
      there.set(tone, pattern);
    }
  };
}

/** What can be taken hold of: a grip at the edge of every rate, a pill with its number where the rate is set. */
function gripsOf(parent: Element): (ratesAsNow: readonly RateNow[]) => void {
  const all = svg(parent, 'g', { 'aria-hidden': 'true' });
  const writes = ratesNow(reported, {}, intervalOf).map(({ rate }) => {
    const grip = svg(all, 'g', { 'data-grip': rate.branch });
    const hit = svg(grip, 'path', {
      d: 'M0,0h0.01',
      fill: 'none',
      stroke: 'transparent',
      'stroke-width': 24,
      'stroke-linecap': 'square',
      'vector-effect': 'non-scaling-stroke',
    });
    const held = svg(grip, 'g', { fill: 'none', stroke: 'var(--ink)', 'pointer-events': 'none' });
    const rect = svg(held, 'rect', { y: -10, height: 20, fill: 'var(--paper)' });
    const signs = svg(held, 'path', {
      d: 'M-2.5,-3.5L0,-6.5L2.5,-3.5M-2.5,3.5L0,6.5L2.5,3.5',
      'stroke-width': 1.25,
    });
    const number = svg(held, 'text', {
      x: -9,
      y: rounded(0.35 * sheet.textPx),
      'text-anchor': 'end',
      'font-size': sheet.textPx,
      'font-weight': 650,
      fill: 'var(--ink)',
      stroke: 'none',
    });
    number.remove();
    return {
      node: nodes.find(({ id }) => id === rate.branch),
      // The edge is that of the first way from a box: those of the way of the rate, or the others, end there.
      first: links[reported.flows.findIndex(({ from }) => from.id === rate.from.id)],
      hit: attribute(hit, 'transform'),
      move: attribute(held, 'transform'),
      x: attribute(rect, 'x'),
      width: attribute(rect, 'width'),
      rx: attribute(rect, 'rx'),
      stroke: attribute(rect, 'stroke'),
      strokeWidth: attribute(rect, 'stroke-width'),
      showNumber: (isShown: boolean) => {
        if (isShown && !number.isConnected) held.insertBefore(number, signs);
        if (!isShown && number.isConnected) number.remove();
      },
      number: words(number),
    };
  });
  return (ratesAsNow) => {
    ratesAsNow.forEach(({ isSet, perMille: value }, index) => {
      const write = writes[index];
      if (!write?.node || !write.first) return;
      const y = (write.first.y1 ?? 0) + (write.first.width ?? 0) / 2;
      const place = `translate(${rounded((write.node.x0 ?? 0) - 10)} ${rounded(y)})`;
      const text = ratePercent(value);
      const pill = 25 + textWidth(text, sheet.textPx, 'strong');
      write.hit(place);
      write.move(place);
      write.x(isSet ? String(rounded(7 - pill)) : '-5');
      write.width(isSet ? String(rounded(pill)) : '10');
      write.rx(isSet ? '10' : '5');
      write.stroke(isSet ? 'var(--set)' : null);
      write.strokeWidth(isSet ? '2' : '1.5');
      write.showNumber(isSet);
      write.number(text);
    });
  };
}

/** How far below the edge of its box a label stands: below the thread, as far as it then still stands at its own people. */
function insetOf(id: string, length: number, labelPx: number, traced: number): number {
  const inside = Math.min(1, length / labelPx);
  const inset = goingOn.has(id)
    ? inside * GAP + (1 - inside) * (length + 2)
    : Math.min(GAP, (length - NAME_LINE) / 2);
  const end = THREAD.includes(id) ? traced * PER_PATIENT : 0;
  return id === RESULT ? inset : Math.max(inset, Math.min(end + GAP / 2, length - labelPx));
}

/** The people of the result, from the first box to the last, with their share of those who are there. */
function threadOf(parent: Element) {
  const all = svg(parent, 'g', { 'pointer-events': 'none', 'data-thread': RESULT });
  const band = attribute(
    svg(all, 'path', { fill: 'var(--thread)', stroke: 'var(--thread-box)', 'stroke-width': 0.75 }),
    'd',
  );
  const spines = attribute(svg(all, 'path', { fill: 'var(--thread-box)' }), 'd');
  const shares = THREAD.slice(0, -1).map((id) => {
    const x = rounded(pitch * (nodes.find((node) => node.id === id)?.stage ?? 0));
    const text = svg(all, 'text', {
      transform: `translate(${x} ${rounded(TOP - 0.45 * sheet.textPx)})`,
      'font-size': sheet.textPx,
      fill: 'var(--accent)',
      ...HALO,
    });
    const write = words(svg(text, 'tspan', { 'font-weight': 650 }));
    svg(text, 'tspan', {}).textContent = ` ${briefWhoOf(study, id)}`;
    return { id, write };
  });
  return (now: Flows, count: number) => {
    const end = TOP + rounded(count * PER_PATIENT);
    const through = THREAD.map((id, index) => {
      const x = rounded(pitch * index);
      const right = rounded(x + sheet.boxPx + (id === RESULT ? 0 : LANDING + LAP));
      return { x, right };
    });
    band(
      through
        .map(({ x, right }, index) => {
          const next = through[index + 1];
          const ribbonOn = next ? `M${right},${TOP}H${next.x}V${end}H${right}` : '';
          return `M${right},${end}H${x}V${TOP}H${right}${ribbonOn}`;
        })
        .join(''),
    );
    spines(
      through.map(({ x }) => `M${x + sheet.boxPx},${end}H${x}V${TOP}H${x + sheet.boxPx}`).join(''),
    );
    const traced = { least: count, most: count, from: 0 };
    const groups = new Map(THREAD.map((id) => [id, traced]));
    const its = { of: RESULT, count, groups, flows: new Map(), isExact: true };
    for (const { id, write } of shares) write(threadWords(now, its, id).strong);
  };
}

function headings(parent: Element): void {
  const all = svg(parent, 'g', {
    fill: 'var(--muted)',
    'font-size': sheet.textPx,
    'pointer-events': 'none',
  });
  study.stages.forEach(({ id }, index) => {
    const label = stageLabel(study, id);
    const x = rounded(index * pitch);
    svg(all, 'path', {
      d: `M${x},${TOP - THREAD_ROW - 7}h${pitch - 3 * GAP}`,
      stroke: 'var(--line)',
      'stroke-width': 1.5,
    });
    svg(all, 'text', { x, y: rounded(1.2 * sheet.textPx), ...HALO }, label);
  });
}

function ribbon(parent: Element, id: string, tone: Tone, fill: string) {
  const part = svg(parent, 'g', { 'data-id': id, role: 'button', tabindex: -1 });
  const hit = svg(part, 'path', {
    fill: 'none',
    stroke: 'transparent',
    'stroke-width': HIT,
    'pointer-events': 'stroke',
  });
  const shape = svg(part, 'path', { 'data-flow': id });
  const write = {
    name: attribute(part, 'aria-label'),
    hit: attribute(hit, 'd'),
    hitShown: attribute(hit, 'display'),
    d: attribute(shape, 'd'),
    count: attribute(shape, 'data-count'),
    basis: attribute(shape, 'data-basis'),
    fill: attribute(shape, 'fill'),
    stroke: attribute(shape, 'stroke'),
    strokeWidth: attribute(shape, 'stroke-width'),
    dashes: attribute(shape, 'stroke-dasharray'),
  };
  return (ends: Ends, count: number, basis: BasisNow, name: string) => {
    const d = outline(ends);
    const isThin = 2 * ends.half < HIT;
    write.name(name);
    write.hitShown(isThin ? null : 'none');
    if (isThin) write.hit(d);
    write.d(d);
    write.count(String(count));
    write.basis(basis);
    write.fill(count === 0 ? 'none' : fill);
    write.stroke(`var(--tone-${tone})`);
    write.strokeWidth(count === 0 ? '1.25' : '0.75');
    write.dashes(count === 0 ? '1.5 3' : null);
  };
}

function box(parent: Element, id: string, tone: Tone, fill: string) {
  const part = svg(parent, 'g', { 'data-id': id, role: 'button', tabindex: -1 });
  const x = rounded(pitch * (nodes.find((node) => node.id === id)?.stage ?? 0));
  const hit = svg(part, 'rect', {
    x: x - (HIT - sheet.boxPx) / 2,
    width: HIT,
    fill: 'transparent',
  });
  const landing = goingOn.has(id)
    ? attribute(
        svg(part, 'path', { fill, stroke: `var(--tone-${tone})`, 'stroke-width': 0.75 }),
        'd',
      )
    : null;
  const shape = svg(part, 'rect', { x, width: sheet.boxPx, 'data-group': id });
  const nobody = svg(part, 'path', {
    stroke: `var(--tone-${tone})`,
    'stroke-width': 2,
    'stroke-dasharray': '2 2',
  });
  const write = {
    name: attribute(part, 'aria-label'),
    hitY: attribute(hit, 'y'),
    hitHeight: attribute(hit, 'height'),
    y: attribute(shape, 'y'),
    height: attribute(shape, 'height'),
    count: attribute(shape, 'data-count'),
    basis: attribute(shape, 'data-basis'),
    fill: attribute(shape, 'fill'),
    stroke: attribute(shape, 'stroke'),
    strokeWidth: attribute(shape, 'stroke-width'),
    nobody: attribute(nobody, 'd'),
  };
  return (
    { y0 = 0, y1 = 0 }: SankeyNode<Node, Link>,
    count: number,
    basis: BasisNow,
    name: string,
  ) => {
    const height = y1 - y0;
    write.name(name);
    write.hitY(String(rounded(y0 - Math.max(0, HIT - height) / 2)));
    write.hitHeight(String(rounded(Math.max(HIT, height))));
    write.y(String(rounded(y0)));
    write.height(String(rounded(height)));
    const [right, end] = [x + sheet.boxPx, rounded(x + sheet.boxPx + LANDING + LAP)];
    landing?.(
      count === 0 ? null : `M${end},${rounded(y0)}H${right}V${rounded(y0 + height)}H${end}`,
    );
    write.count(String(count));
    write.basis(basis);
    write.fill(basis === 'assumed' ? `url(#box-${tone})` : `var(--tone-${tone})`);
    write.stroke(basis === 'set' ? 'var(--ink)' : `var(--tone-${tone})`);
    write.strokeWidth(basis === 'set' ? '2' : '1');
    write.nobody(count === 0 ? `M${x},${rounded(y0)}h${sheet.boxPx}` : null);
  };
}

function bracketOf(parent: Element, bracket: (typeof study.brackets)[number], y: number) {
  const part = svg(parent, 'g', { 'data-bracket': bracket.id });
  const members = nodes.filter(({ id }) => bracket.groups.includes(id));
  const from = rounded(pitch * Math.min(...members.map((node) => node.stage)));
  const to = rounded(pitch * Math.max(...members.map((node) => node.stage)) + sheet.boxPx);
  const line = { fill: 'none', stroke: 'var(--muted)' };
  const tethers = attribute(svg(part, 'path', { ...line, 'stroke-dasharray': '1 3' }), 'd');
  svg(part, 'path', {
    ...line,
    'stroke-width': 1.25,
    d: `M${from},${y - 7}V${y}H${to}V${y - 7}`,
  });
  const block = svg(part, 'text', {
    'text-anchor': 'middle',
    'font-size': sheet.textPx,
    fill: 'var(--ink)',
    ...HALO,
  });
  const text = words(svg(block, 'tspan', { x: rounded((from + to) / 2), y: y + sheet.textPx + 5 }));
  return (now: Flows) => {
    const count = (id: string) => now.groups.find(({ group }) => group.id === id)?.count ?? 0;
    const [all, without] = [count(bracket.whole), count(bracket.without)];
    tethers(
      members
        .map(({ x0 = 0, y1 = 0 }) => `M${x0 + sheet.boxPx / 2},${rounded(y1 + 3)}V${y - 2}`)
        .join(''),
    );
    text(
      `${whole(all - without)} ${bracketLabel(study, bracket.id)} (${whole(all)} − ${whole(without)})`,
    );
  };
}

function labelWrite(parent: Element, id: string, label: Label | undefined) {
  if (!label) throw new Error(`no label for "${id}"`);
  const part = svg(parent, 'g', { 'data-label': id });
  const x =
    rounded(pitch * (nodes.find((node) => node.id === id)?.stage ?? 0)) +
    sheet.boxPx +
    GAP +
    (isLast(id) ? DOTS : 0);
  const tether = attribute(svg(part, 'path', { stroke: 'var(--muted)', fill: 'none' }), 'd');
  // Lines stand still within their text, so one attribute moves them all.
  const text = svg(part, 'text', { fill: 'var(--ink)', ...HALO });
  const move = attribute(text, 'transform');
  label.name.forEach((line, index) => {
    const y = rounded((index + 0.8) * NAME_LINE);
    svg(text, 'tspan', { x, y, 'font-size': sheet.namePx, 'font-weight': 650 }, line);
  });
  const writes = new Map(
    label.numbers.flatMap((line, row) =>
      line.map(({ kind }, index) => {
        const word = svg(text, 'tspan', {
          ...(index === 0
            ? { x, y: rounded(label.name.length * NAME_LINE + (row + 0.78) * TEXT_LINE) }
            : {}),
          'font-size': sheet.textPx,
          'font-weight': kind === 'count' || kind === 'difference' ? 650 : 400,
        });
        const write = words(word);
        return [kind, (value: string) => write(index === 0 ? value : ` ${value}`)] as const;
      }),
    ),
  );
  writes.get('of')?.(`of ${whole(cohort)}`);
  return (
    { y0 = 0, y1 = 0 }: SankeyNode<Node, Link>,
    top: number,
    count: number,
    share: number,
    basis: BasisNow,
    change: string,
  ) => {
    move(`translate(0,${rounded(top)})`);
    const isBeside = y0 <= top + label.heightPx + NAME_LINE / 2 && y1 + NAME_LINE / 2 >= top;
    tether(
      isBeside
        ? null
        : `M${rounded(x - GAP + 1)},${rounded((y0 + y1) / 2)}L${rounded(x - 2)},${rounded(top + NAME_LINE / 2)}`,
    );
    writes.get('count')?.(`${basis === 'assumed' ? '≈\u00A0' : ''}${whole(count)}`);
    writes.get('share')?.(`(${shareInPercent(share)})`);
    writes.get('difference')?.(change);
  };
}

function sliders(parent: Element): Update {
  const all = ratesNow(reported, {}, intervalOf).map((rate) => slider(parent, rate));
  return (_, ratesAsNow) => ratesAsNow.forEach((rate, index) => all[index]?.(rate));
}

function slider(parent: Element, { rate, reportedPerMille, all, interval }: RateNow) {
  const part = html(parent, 'div', { class: 'rate', role: 'group', 'data-rate': rate.branch });
  html(part, 'h3', {}, rateWords(rate).label);
  const value = html(part, 'div', { class: 'value' });
  const field = html(value, 'input', {
    type: 'text',
    role: 'spinbutton',
    'aria-label': `${rateWords(rate).label}, percent of those ${whoOf(study, rate.from.id)}`,
    'aria-valuemin': 0,
    'aria-valuemax': 1000,
  });
  html(value, 'span', {}, '%');
  const lower = html(value, 'button', { type: 'button', 'aria-label': 'lower' }, '−');
  const raise = html(value, 'button', { type: 'button', 'aria-label': 'raise' }, '+');
  const track = html(part, 'div', { class: 'slider' });
  const bar = svg(track, 'svg', { width: '100%', height: 24, 'aria-hidden': 'true' });
  const line = { x: 0, y: 10, height: 4, rx: 2 };
  svg(bar, 'rect', { ...line, width: '100%', fill: 'var(--track)' });
  const filled = svg(bar, 'rect', { ...line, width: 0 });
  const at = `${reportedPerMille / 10}%`;
  svg(bar, 'line', { x1: at, x2: at, y1: 2, y2: 22, stroke: 'var(--ink)', 'stroke-width': 2 });
  const range = html(track, 'input', {
    type: 'range',
    'aria-label': `${rateWords(rate).label}, of those ${whoOf(study, rate.from.id)}`,
    min: 0,
    max: 100,
    step: 0.1,
    value: reportedPerMille / 10,
  });
  const people = words(html(part, 'p', {}));
  const about = html(part, 'p', { class: 'about' });
  about.append(`in the study ${ratePercent(reportedPerMille)}; `);
  html(about, 'br');
  about.append(`its 95% interval ${percentRange(interval.low, interval.high)}`);
  html(about, 'br');
  const ofAll = words(about);
  const write = {
    kind: attribute(part, 'data-kind'),
    valueNow: attribute(field, 'aria-valuenow'),
    valueText: attribute(field, 'aria-valuetext'),
    width: attribute(filled, 'width'),
    fill: attribute(filled, 'fill'),
    text: attribute(range, 'aria-valuetext'),
  };
  function set(next: number): void {
    const within = perMille(Math.min(1000, Math.max(0, Math.round(next))));
    if (within === reportedPerMille) delete rates[rate.branch];
    else rates[rate.branch] = within;
    update();
  }
  const valueNow = () => Number(range.value) * 10;
  range.addEventListener('input', () => set(valueNow()));
  field.addEventListener('change', () => set(Number(field.value) * 10));
  lower.addEventListener('click', () => set(valueNow() - 10));
  raise.addEventListener('click', () => set(valueNow() + 10));

  return ({ perMille: now, count, base, isSet, kind, shareOfAll }: RateNow) => {
    const written = String(now / 10);
    const ofWhom = `${whole(count)} of ${whole(base)} ${whoOf(study, rate.from.id)}`;
    write.kind(kind);
    write.valueNow(String(now));
    write.valueText(ratePercent(now));
    if (field.value !== written) field.value = written;
    if (range.value !== written) range.value = written;
    lower.disabled = now === 0;
    raise.disabled = now === 1000;
    write.width(`${now / 10}%`);
    write.fill(isSet ? 'var(--set)' : 'var(--tone-cohort)');
    write.text(`${ratePercent(now)}: ${ofWhom}`);
    people(ofWhom);
    ofAll(`${shareInPercent(shareOfAll)} of all ${whole(all)}`);
  };
}

function table(parent: Element): Update {
  const element = html(parent, 'table');
  const caption = words(html(element, 'caption'));
  const head = html(html(element, 'thead'), 'tr');
  const columns = [
    'Group',
    'As reported',
    'Now',
    'Of the step before',
    'Of all',
    '95% interval, as reported (Wilson)',
    'Basis',
    'Source',
  ];
  for (const column of columns) html(head, 'th', { scope: 'col' }, column);
  const body = html(element, 'tbody');
  const rows = study.groups.map((group) => {
    const row = html(body, 'tr', { 'data-row': group.id });
    html(row, 'th', { scope: 'row' }, groupLabel(study, group.id));
    html(row, 'td', {}, whole(group.count.patients));
    return Array.from({ length: 6 }, () => words(html(row, 'td')));
  });
  return (now, _, said) => {
    caption(
      `Patients at each step, of ${whole(cohort)} taken to surgery${now.asReported ? '' : ' (hypothetical where “Now” differs from “As reported”)'}`,
    );
    now.groups.forEach(({ group, count, share }, index) => {
      const explained = said.get(group.id);
      if (!explained) return;
      const { basis, how, ofWhom, assumption, source } = explained;
      const change = count - (reported.groups[index]?.count ?? 0);
      const cells = [
        whole(count) + (change === 0 ? '' : ` (${signed(change)})`),
        index === 0 ? '–' : ofWhom.replace(/^\S+ of /, ''),
        `${shareInPercent(share)} of ${whole(cohort)}`,
        intervalText(now, group, intervalOf),
        `${BASIS_NAMES[basis]}: ${how}.${assumption ? ` ${assumption}` : ''}`,
        `${basis === 'set' ? 'you; as reported: ' : ''}${source.short}, ${source.part}`,
      ];
      cells.forEach((cell, column) => rows[index]?.[column]?.(cell));
    });
  };
}
