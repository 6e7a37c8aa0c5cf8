// The parts of a PowerPoint file that are the same in every one: its theme, its one layout, and how notes are laid out.

import { SLIDE_PX } from '../layout/hall/slide.ts';
import { SLIDE_LANGUAGE, slideShowWords } from '../locale/slideShowWords.ts';

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** What every tree of shapes begins with. */
export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A page of notes, upright, in the px of slides. */
export const NOTES_PX = { width: 900, height: 1200 } as const;

/** The format's own length: 914 400 to the inch. A slide is 7.5 inches high. */
export function emu(px: number): number {
  return Math.round((px * 6_858_000) / SLIDE_PX.height);
}

export function xml(element: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML, in attributes too; characters that XML has no way to write are left out. */
export function written(text: string): string {
  return Array.from(text)
    .filter((letter) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(letter))
    .map((letter) => ENTITIES[letter] ?? letter)
    .join('');
}

export function placed({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

const COLOURS =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const GROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Two lines of a sentence at the head of the slide, which shrink when more is written. */
const TITLE_BOX = { x: 48, y: 27, width: 1504, height: 130 };
const TITLE =
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${slideShowWords.sentence}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
  `<p:spPr>${placed(TITLE_BOX)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
  `<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="${SLIDE_LANGUAGE}"/><a:t>${slideShowWords.sentenceHere}</a:t></a:r></a:p></p:txBody></p:sp>`;

export function masterXml(): string {
  return xml(
    `<p:sldMaster ${NAMESPACES}><p:cSld>${GROUND}<p:spTree>${TREE}${TITLE}</p:spTree></p:cSld>` +
      `<p:clrMap ${COLOURS}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
      '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>' +
      '<a:defRPr sz="2800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>' +
      '<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>',
  );
}

export function layoutXml(): string {
  return xml(
    `<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="${slideShowWords.layout}"><p:spTree>${TREE}${TITLE}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>',
  );
}

export function notesMasterXml(): string {
  const image = { x: 50, y: 90, width: 800, height: 450 };
  const notes = { x: 90, y: 580, width: 720, height: 540 };
  return xml(
    `<p:notesMaster ${NAMESPACES}><p:cSld>${GROUND}<p:spTree>${TREE}` +
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${slideShowWords.slide}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${placed(image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>` +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${slideShowWords.notes}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${placed(notes)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
      `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${SLIDE_LANGUAGE}"/><a:t>${slideShowWords.notesHere}</a:t></a:r></a:p></p:txBody></p:sp>` +
      `</p:spTree></p:cSld><p:clrMap ${COLOURS}/>` +
      '<p:notesStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>',
  );
}

/** Two colours of ours, and what the format asks for beside them: six accents, three fills, three lines, three effects. */
export function themeXml({ paper, ink }: { readonly paper: string; readonly ink: string }): string {
  const rgb = (name: string, colour: string) =>
    `<a:${name}><a:srgbClr val="${sixDigits(colour)}"/></a:${name}>`;
  const accents = [1, 2, 3, 4, 5, 6].map((number) => rgb(`accent${number}`, ink)).join('');
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  return xml(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${slideShowWords.theme}"><a:themeElements>` +
      `<a:clrScheme name="${slideShowWords.theme}">${rgb('dk1', ink)}${rgb('lt1', paper)}${rgb('dk2', ink)}${rgb('lt2', paper)}${accents}${rgb('hlink', ink)}${rgb('folHlink', ink)}</a:clrScheme>` +
      `<a:fontScheme name="${slideShowWords.theme}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
      `<a:fmtScheme name="${slideShowWords.theme}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
      '</a:themeElements></a:theme>',
  );
}

/** "#fdfcf9" and "#fff" as the format writes them; a style sheet that is made smaller may have either. */
function sixDigits(colour: string): string {
  const digits = colour.replace('#', '').trim();
  const six = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  if (!/^[\da-f]{6}$/i.test(six)) throw new Error(`not a colour in hexadecimal digits: ${colour}`);
  return six.toUpperCase();
}
