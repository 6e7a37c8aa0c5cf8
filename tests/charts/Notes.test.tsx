import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Notes } from '../../src/charts/Notes.tsx';
import { SourceLink } from '../../src/charts/SourceLink.tsx';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { proseOf } from '../../src/locale/prose.ts';
import { sourceOf } from '../../src/study/study.ts';
import { studyOf } from '../helpers/ownStudies.ts';

const studyFrom = (source: string) =>
  studyOf(readOutline(`Source: ${source}\nAll 50\n  Well 20\n  Ill ?\n`).own);

it('an address in the source of a study of one’s own is a link where it stands, which says where it leads and tells nobody from where', () => {
  const study = studyFrom('Registry (https://registry.example.org/a), read in May');
  render(
    <>
      <SourceLink source={sourceOf(study, study.paper)} />
      <Notes study={study} prose={proseOf(study)} />
    </>,
  );
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    'registry.example.org',
    'registry.example.org/a',
  ]);
  for (const link of links) {
    expect(link.getAttribute('href')).toBe('https://registry.example.org/a');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  }
  expect(document.body.textContent).toContain('Registry (registry.example.org/a), read in May');
});

it('every other address is text', () => {
  const study = studyFrom('Registry http://a.example.org javascript:alert(1)');
  render(<Notes study={study} prose={proseOf(study)} />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText(/javascript:alert/)).toBeTruthy();
});
