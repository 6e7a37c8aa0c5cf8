import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { createElement } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { openLink } from '../../src/app/opening/openLink.ts';
import { openMode } from '../../src/app/opening/openMode.ts';
import { theLibrary } from '../../src/app/compare/useLibrary.ts';
import { loadParts } from '../../src/app/after/late.tsx';
import { talkOf } from '../../src/locale/talk.ts';
import { first } from '../../src/study/first.ts';
import { studies } from '../../src/study/studies.ts';

beforeAll(async () => {
  // Neither dialogs nor windows are to be had here.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  vi.stubGlobal('open', () => null);
  await Promise.all([theLibrary(), loadParts()]);
});

/** Opens a link in its mode and waits until what comes later has come. */
async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  const start = await openMode(search, openLink(search));
  const page = render(<App start={start} />);
  await act(() => vi.dynamicImportSettled());
  return page.container;
}

function texts(within: Node = document.body): readonly Text[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** The texts that React would have to find again as the nodes that it made: it marks those, and no others, with its own keys. */
function heldByReact(): readonly string[] {
  return texts()
    .filter((text) => Object.keys(text).some((key) => key.startsWith('__react')))
    .map((text) => `${text.parentElement?.outerHTML.slice(0, 120)}: ${text.data}`);
}

/** What browsers do that translate: every text with something in it goes into elements of theirs. */
function translate(all: readonly Text[] = texts()): void {
  for (const text of all) {
    if (text.data.trim() === '' || !text.parentNode) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    text.replaceWith(outer);
    // A copy: the node itself is gone for whoever has kept it.
    inner.textContent = text.data;
  }
}

/** How many texts are wrapped before the page changes, of those that are wrapped few by few: a page is drawn for each. */
const TOGETHER = 8;

const ALL_PARTS = 'show=table,notes,legend,headline,sliders,title';

const LINKS: readonly string[] = [
  '',
  '?v=1&r.eligible=75&view=people',
  '?v=1&r.eligible=75&view=table',
  '?v=1&n=1000&r.resected=80&doubt=80',
  '?v=1&pin=walther-1997&r.eligible=75',
  '?v=1&nonsense=1&r.eligible=900',
  ...studies.flatMap(({ id }) => [`?v=1&study=${id}`, `?v=1&study=${id}&mode=embed&${ALL_PARTS}`]),
  `?v=1&r.eligible=75&mode=embed&${ALL_PARTS}`,
  '?v=1&mode=embed&frozen=1&hide=headline',
  '?v=1&mode=present&window=speaker',
  '?v=1&mode=present&window=speaker&scene=4',
  ...talkOf(first).scenes.flatMap((_, index) => [
    `?v=1&mode=present&scene=${index + 1}`,
    `?v=1&mode=present&scene=${index + 1}&guess=25`,
  ]),
];

describe('a text stands alone in its element', () => {
  it('which it does not where React has made elements without us', () => {
    render(createElement('p', null, 'Of ', createElement('b', null, '195'), ' patients'));
    expect(heldByReact()).toHaveLength(2);
  });

  it.each(LINKS)('on the page of "%s"', async (link) => {
    await open(link);
    for (const details of document.querySelectorAll('details'))
      await act(async () => {
        details.open = true;
        fireEvent(details, new Event('toggle'));
        await vi.dynamicImportSettled();
      });
    expect(texts().length).toBeGreaterThan(4);
    expect(heldByReact()).toEqual([]);
  });

  it.each(['', '?v=1&r.eligible=75', '?v=1&mode=present'])(
    'in every dialog and menu that a button of "%s" opens, and after every press',
    async (link) => {
      const page = await open(link);
      const names = [...page.querySelectorAll('button')].map((button) => button.textContent);
      for (const name of names) {
        const button = [...page.querySelectorAll('button')].find(
          (each) => each.textContent === name,
        );
        if (!button) continue;
        await press(button);
        expect(heldByReact(), name).toEqual([]);
      }
    },
  );
});

async function press(button: Element) {
  await act(async () => {
    fireEvent.click(button);
    await vi.dynamicImportSettled();
  });
}

/** All words of the page in one line, whatever stands around them. */
function read(): string {
  return document.body.textContent;
}

function setEligible(value: string) {
  // By its name among all: to ask for its role takes a hundred times as long.
  const slider = document.querySelector('input[type="range"][aria-label^="Eligible for IL-2"]');
  if (!slider) throw new Error('the page has no slider for the eligible');
  fireEvent.change(slider, { target: { value } });
}

describe('a page that a tool has translated', () => {
  it.each(['', `?v=1&mode=embed&${ALL_PARTS}`, '?v=1&view=table', '?v=1&pin=walther-1997'])(
    'has every number of "%s" right after each change, as if nobody had touched it',
    async (link) => {
      const changes = ['75', '10', '62'];
      await open(link);
      const untouched = changes.map((value) => {
        setEligible(value);
        return read();
      });
      cleanup();
      await open(link);
      const touched = changes.map((value) => {
        translate();
        setEligible(value);
        return read();
      });
      expect(touched).toEqual(untouched);
      expect(new Set(touched).size).toBe(changes.length);
    },
  );

  it('goes from each scene of a talk to the next and back', async () => {
    const scenes = talkOf(first).scenes.length;
    const walk = async (touch: () => void) => {
      await open('?v=1&mode=present');
      const seen: string[] = [];
      for (const key of [...Array(scenes).fill('ArrowRight'), ...Array(scenes).fill('ArrowLeft')]) {
        touch();
        await act(async () => {
          fireEvent.keyDown(document.body, { key });
          await vi.dynamicImportSettled();
        });
        seen.push(read());
      }
      cleanup();
      return seen;
    };
    const untouched = await walk(() => {});
    expect(await walk(translate)).toEqual(untouched);
    expect(new Set(untouched).size).toBeGreaterThan(scenes / 2);
  });

  it('whose texts are wrapped few by few stays whole at the next change', async () => {
    await open();
    const count = texts().length;
    // So far from each other that they are in different parts, each of which falls or stands by itself.
    const apart = Math.ceil(count / TOGETHER);
    expect(apart).toBeGreaterThan(20);
    for (let index = 0; index < apart; index += 1) {
      translate(texts().filter((_, each) => each % apart === index));
      setEligible(index % 2 === 0 ? '75' : '62');
      expect(document.querySelector('[data-group="eligible"]')?.getAttribute('data-count')).toBe(
        document
          .querySelector('[data-row="eligible"] td:nth-of-type(2)')
          ?.textContent.match(/^\d+/)?.[0],
      );
    }
  });
});
