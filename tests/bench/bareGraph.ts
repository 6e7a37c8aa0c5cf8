// Any study as a graph with the least: d3-sankey as it comes, a path for each flow, a box and a line of words for each
// group, made once; after that only what differs is written.

import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Flows } from '../../src/model/flows.ts';
import { groupLabel } from '../../src/locale/studyWords.ts';
import type { Study } from '../../src/study/study.ts';

type Node = { id: string };
type Link = { id: string };

/** Draws flows of the study that it was made for. */
export type BareGraph = (now: Flows) => void;

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1216;
const PADDING = 8;

export function bareGraph(place: Element, study: Study): BareGraph {
  const most = Math.max(
    ...study.stages.map(({ id }) => study.groups.filter(({ stage }) => stage === id).length),
  );
  const height = 400 + most * 2 * PADDING;
  const svg = place.appendChild(document.createElementNS(SVG, 'svg'));
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  svg.setAttribute('width', String(WIDTH));
  svg.setAttribute('height', String(height));
  const made = <Name extends 'path' | 'rect' | 'text'>(name: Name) =>
    svg.appendChild(document.createElementNS(SVG, name));

  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeSort(null)
    .linkSort(null)
    .iterations(0)
    .nodeWidth(12)
    .nodePadding(PADDING)
    .extent([
      [0, 0],
      [WIDTH, height],
    ]);
  const shape = sankeyLinkHorizontal<Node, Link>();
  const paths = study.splits.flatMap(({ branches }) =>
    branches.map(() => {
      const path = made('path');
      path.setAttribute('fill', 'none');
      path.setAttribute('stroke', 'var(--tint-cohort)');
      return path;
    }),
  );
  const boxes = study.groups.map(({ id }) => {
    const rect = made('rect');
    rect.setAttribute('fill', 'var(--tone-cohort)');
    const text = made('text');
    text.setAttribute('font-size', '12');
    return { rect, text, name: groupLabel(study, id) };
  });

  return (now) => {
    const graph = layout({
      nodes: study.groups.map(({ id }) => ({ id })),
      links: now.flows.map(({ id, from, to, count }) => ({
        id,
        source: from.id,
        target: to.id,
        value: count,
      })),
    });
    graph.links.forEach((link: SankeyLink<Node, Link>, index) => {
      const path = paths[index];
      if (!path) return;
      write(path, 'd', shape(link) ?? '');
      write(path, 'stroke-width', String(link.width));
    });
    graph.nodes.forEach((node: SankeyNode<Node, Link>, index) => {
      const { rect, text, name = '' } = boxes[index] ?? {};
      if (!rect || !text) return;
      const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node;
      write(rect, 'x', String(x0));
      write(rect, 'y', String(y0));
      write(rect, 'width', String(x1 - x0));
      write(rect, 'height', String(y1 - y0));
      write(text, 'x', String(x1 + 4));
      write(text, 'y', String((y0 + y1) / 2));
      const words = `${name}: ${value}`;
      if (text.textContent !== words) text.textContent = words;
    });
  };
}

function write(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
