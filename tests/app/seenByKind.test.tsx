import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { openMode } from '../../src/app/opening/openMode.ts';
import { openLink } from '../../src/app/opening/openLink.ts';

/** What decides whether an element is seen and can be pressed, of all elements of the page. */
function seen(): readonly string[] {
  return [...document.querySelectorAll('body, body :not(svg *)')].map((element, index) => {
    const { display, visibility, pointerEvents } = window.getComputedStyle(element);
    return `${index} ${element.localName}: ${display} ${visibility} ${pointerEvents}`;
  });
}

/** With a sheet in the document each element is looked at by itself. */
function seenOneByOne(): readonly string[] {
  const sheet = document.head.appendChild(document.createElement('style'));
  const found = seen();
  sheet.remove();
  return found;
}

it.each(['?v=1&mode=embed&view=table&show=notes', '?v=1&mode=present&scene=6'])(
  'on the page of "%s" elements are seen by their kind as they are one by one, also after changes',
  async (link) => {
    window.history.replaceState(null, '', `/${link}`);
    render(<App start={await openMode(link, openLink(link))} />);
    await act(() => vi.dynamicImportSettled());
    expect(seen()).toEqual(seenOneByOne());
    const parts = document.querySelectorAll('details');
    for (const part of parts)
      await act(async () => {
        part.open = !part.open;
        fireEvent(part, new Event('toggle'));
        await vi.dynamicImportSettled();
      });
    const main = screen.getByRole('main');
    const [first] = main.children;
    first?.setAttribute('hidden', '');
    main.style.visibility = 'hidden';
    const changed = seen();
    expect(changed.filter((each) => each.includes(': none ')).length).toBeGreaterThan(0);
    expect(changed.filter((each) => each.includes(' hidden ')).length).toBeGreaterThan(10);
    expect(changed).toEqual(seenOneByOne());
  },
);
