// The talk as files: pictures for slides of one's own, and a PowerPoint file. What makes them comes on the press.

import { useState } from 'react';
import { download } from '../../../export/download.ts';
import { pngOf } from '../../../export/png.ts';
import type { SlideFile } from '../../../export/slideFiles.ts';
import type { AboutShow, ShowSlide } from '../../../export/slideShow.ts';
import type { TalkOf } from '../../../inputs/scenes.ts';
import { belowSentence } from '../../../layout/hall/slide.ts';
import { fileOf } from '../../takeaway/drawings.tsx';
import type { Offscreen } from '../../picture/offscreen.tsx';
import { lightValues } from '../../takeaway/lightValues.ts';
import { sentenceText, type SlideDrawing } from '../scene/slideDrawing.tsx';
import styles from './TakeAway.module.css';
import { drawingSlide, givenSlides, talkFileWords } from '../../../locale/talkFiles.ts';

/** A scene, and how it is drawn as a slide when it is asked for. */
export type SceneDrawing = {
  readonly id: string;
  readonly title: string;
  /** What the speaker has in mind, in paragraphs with an empty line between. */
  readonly notes: string;
  readonly draw: () => SlideDrawing;
};

type TakeAwayProps = {
  readonly of: TalkOf;
  readonly scenes: readonly SceneDrawing[];
  readonly offscreen: Offscreen;
  /** What the files are called, without extension: "walther-1997-talk". */
  readonly name: string;
  readonly about: Pick<AboutShow, 'title' | 'citation' | 'address'>;
  /** Paints the text of a drawing as dots. */
  readonly paint?: typeof pngOf;
};

type Kind = 'zip' | 'pptx';

type State =
  | { readonly step: 'drawing'; readonly number: number }
  | { readonly step: 'done'; readonly file: string }
  | { readonly step: 'failed'; readonly why: string };

/** 3200 × 1800 dots: sharp on any projector. */
const TIMES = 2;

/** The page's own list begins with names that only browsers know; the title of a slide show is in this one too. */
const SANS = 'Arial, Helvetica, sans-serif';

const CHOICES: readonly { readonly kind: Kind; readonly label: string; readonly what: string }[] = [
  {
    kind: 'zip',
    label: talkFileWords.zip,
    what: talkFileWords.aboutZip,
  },
  {
    kind: 'pptx',
    label: talkFileWords.pptx,
    what: talkFileWords.aboutPptx,
  },
];

/** The two choices, each with a line on what it is, and what became of the last press. */
export function TakeAway({ of, scenes, offscreen, name, about, paint = pngOf }: TakeAwayProps) {
  const [state, setState] = useState<State | null>(null);
  const isDrawing = state?.step === 'drawing';

  async function make(kind: Kind) {
    if (isDrawing) return;
    setState({ step: 'drawing', number: 1 });
    const file = `${name}.${kind}`;
    const writing = await writerOf(kind, of).catch(() => null);
    if (!writing) {
      setState({ step: 'failed', why: talkFileWords.notLoaded });
      return;
    }
    try {
      const light = lightValues(true);
      const valueOf = (property: string) => (property === '--sans' ? SANS : light(property));
      const slides: ShowSlide[] = [];
      for (const [index, scene] of scenes.entries()) {
        setState({ step: 'drawing', number: index + 1 });
        // So that what was said is seen before the drawing begins, which holds the page up.
        await anotherTurn();
        const drawing = scene.draw();
        const drawn = kind === 'zip' ? drawing.whole : drawing.belowSentence;
        const svg = fileOf(drawn, valueOf, offscreen.drawnOffscreen);
        slides.push(slideFile(scene, index, drawing, { svg, png: await paint(svg, drawn, TIMES) }));
      }
      const said = { ...about, paper: valueOf('--paper'), ink: valueOf('--ink') };
      download(await writing(slides, said), file);
      setState({ step: 'done', file });
    } catch {
      setState({ step: 'failed', why: talkFileWords.notDrawn });
    }
  }

  return (
    <div>
      <ul className={styles.choices}>
        {CHOICES.map(({ kind, label, what }) => (
          <li key={kind} className={styles.choice}>
            <button
              type="button"
              // Disabled for whoever looks or listens; a real one would lose the focus.
              aria-disabled={isDrawing}
              aria-describedby={`take-away-${kind}`}
              onClick={() => void make(kind)}
            >
              {label}
            </button>
            <p id={`take-away-${kind}`}>{what}</p>
          </li>
        ))}
      </ul>
      <div role="status" className={styles.said}>
        {state && <p>{told(state, scenes.length)}</p>}
      </div>
    </div>
  );
}

function told(state: State, count: number): string {
  switch (state.step) {
    case 'drawing':
      return drawingSlide(state.number, count);
    case 'done':
      return givenSlides(state.file);
    case 'failed':
      return state.why;
  }
}

/** What writes the file of this kind, with the package that it needs. */
async function writerOf(
  kind: Kind,
  of: TalkOf,
): Promise<(slides: readonly ShowSlide[], about: Omit<AboutShow, 'talk'>) => Promise<Blob>> {
  if (kind === 'zip') {
    const { slidesZip } = await import('../../../export/slideFiles.ts');
    return slidesZip;
  }
  const [{ slideShow }, { talkWithStudy }] = await Promise.all([
    import('../../../export/slideShow.ts'),
    import('./talkWithStudy.ts'),
  ]);
  return (slides, about) => slideShow(slides, { ...about, talk: talkWithStudy(of) });
}

function slideFile(
  { id, title, notes }: SceneDrawing,
  index: number,
  { words, description, slide }: SlideDrawing,
  files: Pick<SlideFile, 'svg' | 'png'>,
): ShowSlide {
  return {
    name: `${String(index + 1).padStart(2, '0')}-${id}`,
    title,
    sentence: sentenceText(words),
    notes,
    ...files,
    runs: words.sentence,
    alt: description,
    place: { sentence: slide.sentence, picture: belowSentence(slide) },
  };
}

function anotherTurn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
