import { describe, expect, it } from 'vitest';
import { balanced, cutToFit, partsOf, textWidth } from '../../src/layout/textWidth.ts';

describe(textWidth, () => {
  it('grows with the text, its size and its weight', () => {
    expect(textWidth('Resected', 15)).toBeGreaterThan(textWidth('Resect', 15));
    expect(textWidth('Resected', 30)).toBeGreaterThan(textWidth('Resected', 15));
    expect(textWidth('Resected', 15, 'strong')).toBeGreaterThan(textWidth('Resected', 15));
  });

  // In DejaVu Sans, plain and bold, as Chromium measures it; scripts that it does not have are one em a letter in every font.
  it.each([
    ['Прооперированных', 10.3, 11.35],
    ['Жаждущие помощи', 10.62, 11.87],
    ['МУЖЧИНЫ', 5.62, 6.51],
    ['Выживших после хирургического', 17.87, 19.67],
    ['Ασθενείς που χειρουργήθηκαν', 15.12, 17.12],
    ['ΩΜΕΓΑ ωμέγα', 7.08, 7.82],
    ['استجابوا للعلاج', 6.12, 7.35],
    ['شفاء بحث', 4.34, 5.09],
    ['לא הגיבו', 3.69, 4.06],
    ['Հիվանդներ', 6.16, 6.15],
    ['ბავშვები', 4.11, 4.48],
    ['Œuvre ÆØÅ', 6.06, 6.76],
    ['Überlebende', 6.42, 7.22],
    ['Šťastný ŵŴ', 5.9, 6.69],
    ['…', 1, 1],
    ['接受手术的患者', 7, 7],
    ['手術を受けた患者', 8, 8],
    ['수술받은환자', 6, 6],
    ['（１２）', 4, 4],
  ])(
    'is no less than that of “%s” in the widest likely font, and not twice it',
    (text, plain, bold) => {
      for (const [weight, ems] of [
        ['plain', plain],
        ['strong', bold],
      ] as const) {
        expect(textWidth(text, 100, weight)).toBeGreaterThanOrEqual(100 * ems);
        expect(textWidth(text, 100, weight)).toBeLessThan(200 * ems);
      }
    },
  );

  it('counts no mark that stands on another letter, and no sign that only joins two', () => {
    expect(textWidth('é', 100)).toBe(textWidth('é'.normalize('NFD'), 100));
    expect(textWidth('กี่', 100)).toBe(textWidth('ก', 100));
    expect(textWidth('a\u200D\uFE0F', 100)).toBe(textWidth('a', 100));
  });
});

describe(balanced, () => {
  it('breaks a name only where it must, and then into even lines', () => {
    expect(balanced('Resected', 200, 15)).toEqual(['Resected']);
    expect(balanced('Not eligible, reason not reported', 230, 15)).toEqual([
      'Not eligible, reason',
      'not reported',
    ]);
  });

  it('never makes a line wider than asked unless a single word is', () => {
    for (const width of [60, 90, 120, 200]) {
      for (const line of balanced('Not eligible, reason not reported', width, 15)) {
        expect(line.includes(' ') ? textWidth(line, 15, 'strong') : 0).toBeLessThanOrEqual(width);
      }
    }
  });

  it('keeps every word, in order', () => {
    expect(balanced('one two three four five six', 50, 15).join(' ')).toBe(
      'one two three four five six',
    );
  });

  it.each([
    '接受手术的患者在观察期内没有达到缓解的患者人数',
    '手術を受けた患者のうち、免疫療法を受けなかった患者',
    'ผู้ป่วยที่ได้รับการผ่าตัดแต่ไม่ได้รับภูมิคุ้มกันบำบัด',
  ])('breaks what is written without spaces between words: %s', (text) => {
    const lines = balanced(text, 140, 15);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(textWidth(line, 15, 'strong')).toBeLessThanOrEqual(140);
    // No line begins with what belongs to the one before it.
    for (const line of lines) expect(line).not.toMatch(/^[\p{M}、。，）]/u);
  });

  it('breaks what is far longer than any word, and keeps each of its letters', () => {
    for (const word of ['x'.repeat(200), 'المرضى'.repeat(30), '👩‍⚕️🎉'.repeat(20)]) {
      const lines = balanced(`Alive ${word}`, 120, 15);
      expect(lines.join('').replace(' ', '')).toBe(`Alive${word}`);
      for (const line of lines) expect(textWidth(line, 15, 'strong')).toBeLessThanOrEqual(150);
    }
  });
});

describe(partsOf, () => {
  const within = (px: number) => (word: string) => textWidth(word, 15, 'strong') > px;
  const piecesOf = (text: string, px: number) => partsOf(text, within(px)).map((part) => part.text);

  it('divides a word for which there is no room, where a syllable begins', () => {
    expect(piecesOf('Nachbeobachtungszeitraum', 150)).toEqual(['Nachbeobach-', 'tungszeitraum']);
    expect(piecesOf('Behandlungsunfähigkeit ohne Grund', 150)).toEqual([
      'Behandlungsun-',
      'fähigkeit',
      'ohne',
      'Grund',
    ]);
    expect(piecesOf('Прооперированных', 110)).toEqual(['Проопери-', 'рованных']);
  });

  it('keeps each letter, in pieces that have room, and words that have it whole', () => {
    for (const word of [
      'Immuntherapiegeeignet',
      'Xxxxxxxxxxxxxxxxxxxx',
      'Follow-up-assessment-visit',
    ])
      for (const px of [70, 90, 120, 160, 400]) {
        const pieces = piecesOf(word, px);
        for (const piece of pieces) expect(textWidth(piece, 15, 'strong')).toBeLessThanOrEqual(px);
        expect(
          pieces
            .map((piece, index) => (index < pieces.length - 1 ? piece.slice(0, -1) : piece))
            .join('')
            .replaceAll('-', ''),
        ).toBe(word.replaceAll('-', ''));
        expect(pieces.length === 1).toBe(textWidth(word, 15, 'strong') <= px);
      }
  });

  it('divides no word of a script that knows no hyphen', () => {
    for (const word of ['بالإنترلوكينات', 'באינטרלוקינים'])
      expect(piecesOf(word, 60)).toEqual([word]);
  });
});

describe(cutToFit, () => {
  it('leaves what has room, and ends in three dots what has none', () => {
    expect(cutToFit('Resection', 200, 14)).toBe('Resection');
    const cut = cutToFit('Name of a stage that is far too long for its column', 120, 14);
    expect(cut).toMatch(/^Name of .+…$/);
    expect(textWidth(cut, 14)).toBeLessThanOrEqual(120);
  });
});
