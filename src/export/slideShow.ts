// The slides of a talk → a PowerPoint file: the sentence as the slide's real title, which can be searched, read out, translated
// and changed; the picture as SVG, with the same as PNG for programs that know no SVG; what the speaker has in mind as notes.
// The format is ECMA-376 (Office Open XML, PresentationML). Written here because what the usual package writes PowerPoint
// offers to repair (PptxGenJS 4.0.1, its issues 1443 and 1444), and because a deck this plain is a few pages of XML.

import { strToU8, type Zippable } from 'fflate';
import { TALK_IN_SHOW, TALK_NAMESPACE } from '../inputs/talk/talkInShow.ts';
import { SLIDE_PX, type Slide, type SlideRun } from '../layout/hall/slide.ts';
import { SLIDE_LANGUAGE, slideShowWords } from '../locale/slideShowWords.ts';
import { packed, zipped, type SlideFile } from './slideFiles.ts';
import {
  NAMESPACES,
  emu,
  layoutXml,
  masterXml,
  notesMasterXml,
  NOTES_PX,
  placed,
  themeXml,
  TREE,
  written,
  xml,
} from './slideShowParts.ts';

/** A slide whose picture has no sentence in it: it begins below. */
export type ShowSlide = SlideFile & {
  readonly runs: readonly SlideRun[];
  /** All that the picture says, for who cannot see it. */
  readonly alt: string;
  readonly place: Pick<Slide, 'sentence'> & { readonly picture: Box };
};

export type AboutShow = {
  readonly title: string;
  readonly citation: string;
  /** Where the same numbers can be seen and moved. */
  readonly address: string;
  /** The talk as it is exported, so that the show opens again as the talk that it was. */
  readonly talk: string;
  /** Colours of the ground and of letters: "#fdfcf9". */
  readonly paper: string;
  readonly ink: string;
};

type Box = Parameters<typeof placed>[0];

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = 'application/vnd.openxmlformats-officedocument';

/** A .pptx of 16:9, one scene a slide. */
export async function slideShow(slides: readonly ShowSlide[], about: AboutShow): Promise<Blob> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': relations({
      rId1: [`${OFFICE}/officeDocument`, 'ppt/presentation.xml'],
      rId2: [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    }),
    'docProps/core.xml': coreXml(about),
    'ppt/presentation.xml': presentationXml(slides.length),
    'ppt/_rels/presentation.xml.rels': relations({
      rId1: [`${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      rId2: [`${OFFICE}/notesMaster`, 'notesMasters/notesMaster1.xml'],
      rId3: [`${OFFICE}/theme`, 'theme/theme1.xml'],
      ...Object.fromEntries(
        slides.map((_, index) => [
          `rId${FIRST_SLIDE + index}`,
          [`${OFFICE}/slide`, `slides/slide${index + 1}.xml`] as const,
        ]),
      ),
      [`rId${FIRST_SLIDE + slides.length}`]: [`${OFFICE}/customXml`, `../${TALK_IN_SHOW}`],
    }),
    // The format's own place for what another program keeps in it: PowerPoint saves it again with the rest.
    [TALK_IN_SHOW]: xml(`<talk xmlns="${TALK_NAMESPACE}">${writtenJson(about.talk)}</talk>`),
    'customXml/_rels/item1.xml.rels': relations({
      rId1: [`${OFFICE}/customXmlProps`, 'itemProps1.xml'],
    }),
    'customXml/itemProps1.xml': xml(
      `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${TALK_ITEM}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${TALK_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'ppt/slideMasters/slideMaster1.xml': masterXml(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations({
      rId1: [`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      rId2: [`${OFFICE}/theme`, '../theme/theme1.xml'],
    }),
    'ppt/slideLayouts/slideLayout1.xml': layoutXml(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations({
      rId1: [`${OFFICE}/slideMaster`, '../slideMasters/slideMaster1.xml'],
    }),
    'ppt/notesMasters/notesMaster1.xml': notesMasterXml(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations({
      rId1: [`${OFFICE}/theme`, '../theme/theme2.xml'],
    }),
    'ppt/theme/theme1.xml': themeXml(about),
    // PowerPoint wants each master to have one of its own. Notes are printed on white.
    'ppt/theme/theme2.xml': themeXml({ paper: '#ffffff', ink: '#000000' }),
  };
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    parts[`ppt/slides/slide${number}.xml`] = slideXml(slide);
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations({
      rId1: [`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      rId2: [`${OFFICE}/notesSlide`, `../notesSlides/notesSlide${number}.xml`],
      rId3: [`${OFFICE}/image`, `../media/scene${number}.png`],
      rId4: [`${OFFICE}/image`, `../media/scene${number}.svg`],
    });
    parts[`ppt/notesSlides/notesSlide${number}.xml`] = notesXml(slide, about);
    parts[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relations({
      rId1: [`${OFFICE}/notesMaster`, '../notesMasters/notesMaster1.xml'],
      rId2: [`${OFFICE}/slide`, `../slides/slide${number}.xml`],
    });
    parts[`ppt/media/scene${number}.svg`] = slide.svg;
  }
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, text]) => [path, strToU8(text)]),
  );
  for (const [index, { png }] of slides.entries())
    files[`ppt/media/scene${index + 1}.png`] = await packed(png);
  return zipped(files, TYPE);
}

/** Relations of the presentation before its slides. */
const FIRST_SLIDE = 4;

/** By which programs tell what is kept in the file from other such parts. */
const TALK_ITEM = '{5B0C0F3A-6D0B-4E7C-9E53-1C5A9D2F7A41}';

/** A text of JSON in XML. The two letters that XML has no way to write JSON has by their numbers. */
function writtenJson(json: string): string {
  return written(
    json.replaceAll('\uFFFE', String.raw`\ufffe`).replaceAll('\uFFFF', String.raw`\uffff`),
  );
}

function contentTypes(count: number): string {
  const overrides: Record<string, string> = {
    '/customXml/itemProps1.xml': `${PARTS}.customXmlProperties+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/ppt/presentation.xml': `${PARTS}.presentationml.presentation.main+xml`,
    '/ppt/slideMasters/slideMaster1.xml': `${PARTS}.presentationml.slideMaster+xml`,
    '/ppt/slideLayouts/slideLayout1.xml': `${PARTS}.presentationml.slideLayout+xml`,
    '/ppt/notesMasters/notesMaster1.xml': `${PARTS}.presentationml.notesMaster+xml`,
    '/ppt/theme/theme1.xml': `${PARTS}.theme+xml`,
    '/ppt/theme/theme2.xml': `${PARTS}.theme+xml`,
  };
  for (let number = 1; number <= count; number += 1) {
    overrides[`/ppt/slides/slide${number}.xml`] = `${PARTS}.presentationml.slide+xml`;
    overrides[`/ppt/notesSlides/notesSlide${number}.xml`] =
      `${PARTS}.presentationml.notesSlide+xml`;
  }
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    svg: 'image/svg+xml',
  };
  return xml(
    `<Types xmlns="${PACKAGE}/content-types">${Object.entries(defaults)
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('')}${Object.entries(overrides)
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  );
}

function relations(
  targets: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  return xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(targets)
      .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );
}

function coreXml({ title, citation, address }: AboutShow): string {
  return xml(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${written(title)}</dc:title><dc:subject>${written(citation)}</dc:subject>` +
      `<dc:description>${written(address)}</dc:description></cp:coreProperties>`,
  );
}

function presentationXml(count: number): string {
  const slides = Array.from(
    { length: count },
    // The format keeps the numbers below 256 for itself.
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${FIRST_SLIDE + index}"/>`,
  ).join('');
  return xml(
    `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
      `<p:sldIdLst>${slides}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(SLIDE_PX.width)}" cy="${emu(SLIDE_PX.height)}"/>` +
      `<p:notesSz cx="${emu(NOTES_PX.width)}" cy="${emu(NOTES_PX.height)}"/></p:presentation>`,
  );
}

/** The title stands first, because that is the order in which a slide is read out. */
function slideXml({ title, runs, alt, place }: ShowSlide): string {
  const size = `sz="${hundredths(place.sentence.sizePx)}"`;
  const sentence = runs
    .map(
      ({ text, isStrong }) =>
        `<a:r><a:rPr lang="${SLIDE_LANGUAGE}" ${size}${isStrong ? ' b="1"' : ''}/><a:t>${written(text)}</a:t></a:r>`,
    )
    .join('');
  return xml(
    `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE}` +
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${slideShowWords.sentence}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${placed(place.sentence)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${sentence}</a:p></p:txBody></p:sp>` +
      `<p:pic><p:nvPicPr><p:cNvPr id="3" name="${written(slideShowWords.picture(title))}" descr="${written(alt)}"/>` +
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>' +
      // The extension by which PowerPoint of 2016 and later finds the SVG; others show the PNG.
      '<p:blipFill><a:blip r:embed="rId3"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
      '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId4"/>' +
      '</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>' +
      `<p:spPr>${placed(place.picture)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>` +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
  );
}

/** Said in every paragraph, because not every program asks the master. */
const PARAGRAPH = '<a:pPr marL="0" indent="0"><a:spcBef><a:spcPts val="600"/></a:spcBef></a:pPr>';

function notesXml({ notes }: ShowSlide, { citation, address }: AboutShow): string {
  const paragraphs = [...notes.split(/\n+/), citation, address]
    .filter((text) => text.trim() !== '')
    .map(
      (text) =>
        `<a:p>${PARAGRAPH}<a:r><a:rPr lang="${SLIDE_LANGUAGE}"/><a:t>${written(text)}</a:t></a:r></a:p>`,
    )
    .join('');
  return xml(
    `<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE}` +
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${slideShowWords.slide}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${slideShowWords.notes}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>` +
      `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>` +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
  );
}

/** A size of letters in hundredths of a point: a slide is 540 points high. */
function hundredths(sizePx: number): number {
  return Math.round((sizePx * 54_000) / SLIDE_PX.height);
}
