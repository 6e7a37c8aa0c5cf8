// The slides of a talk → one file with each of them as SVG and as PNG, and what is said at them.

import { strToU8, zipSync, type Zippable } from 'fflate';

export type SlideFile = {
  /** What its files are called: "01-people". */
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  /** What the speaker has in mind, in paragraphs with an empty line between. */
  readonly notes: string;
  readonly svg: string;
  readonly png: Blob;
};

/** A zip with `01-people.svg`, `01-people.png` and so on, and `notes.txt`. */
export async function slidesZip(slides: readonly SlideFile[]): Promise<Blob> {
  const files: Zippable = { 'notes.txt': strToU8(notesText(slides)) };
  for (const { name, svg, png } of slides) {
    files[`${name}.svg`] = strToU8(svg);
    files[`${name}.png`] = await packed(png);
  }
  return zipped(files, 'application/zip');
}

/** A file that is as small as it gets already. */
export async function packed(file: Blob): Promise<Zippable[string]> {
  return [new Uint8Array(await file.arrayBuffer()), { level: 0 }];
}

/** All at once and not in a worker: the page's policy allows no worker that a package makes up. */
export function zipped(files: Zippable, type: string): Blob {
  // The first day that the format knows: the same slides give the same file, and where it was saved is on them.
  return new Blob([new Uint8Array(zipSync(files, { mtime: '1980-01-01T12:00:00' }))], { type });
}

function notesText(slides: readonly SlideFile[]): string {
  return slides
    .map(({ name, title, sentence, notes }) => `${name}: ${title}\n\n${sentence}\n\n${notes}\n`)
    .join('\n\n');
}
