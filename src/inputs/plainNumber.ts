// Numbers as they are pasted → the figures and signs of a plain keyboard, wherever that is their one reading. What is no number
// comes out as some other text that is no number.

/** Marks of direction, joiners and the like, which come along from tables and right-to-left text and are never seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Figures of every script, and full-width ones; not raised ones, for "10²" is not 102. */
const OTHER_FIGURE = /[^\P{Nd}0-9]/gu;
const FIGURE = /^\p{Nd}$/u;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[％﹪٪]/g, '%'],
  [/[．﹒٫·]/g, '.'],
  [/[，﹐،]/g, ','],
  // It parts thousands and nothing else, as the apostrophe does.
  [/٬/g, '’'],
];

/** "\u200e٧٥٪" → "75%". */
export function plainNumber(text: string): string {
  const figures = withoutMarks(text).replaceAll(OTHER_FIGURE, plainFigure);
  return SIGNS.reduce((plain, [sign, instead]) => plain.replaceAll(sign, instead), figures);
}

/** The same of a number in percent, without its sign: "75 %" and "%75" → "75". */
export function plainPercent(text: string): string {
  return plainNumber(text).replace(/^%\s*|\s*%$/, '');
}

/** The text without marks that nobody sees, and without the space around it. */
export function withoutMarks(text: string): string {
  return text.replaceAll(INVISIBLE, '').trim();
}

/** Unicode has the figures of a script in a row from nought, and nothing else that is a figure right before them but such rows. */
function plainFigure(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  let before = 0;
  while (FIGURE.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
