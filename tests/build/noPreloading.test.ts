import { describe, expect, it } from 'vitest';
import { askedAtOnce, askedTwice, filesBeside } from '../../src/build/noPreloading.ts';

describe('what comes late in built code', () => {
  it.each([
    ['k(()=>import(`./a-1.js`),[],import.meta.url)', 'k(($q)=>import(`./a-1.js`+$q))'],
    [
      'k(()=>import(`./a-1.js`).then(e=>e.t),[],import.meta.url)',
      'k(($q)=>import(`./a-1.js`+$q).then(e=>e.t))',
    ],
    [
      'k(async()=>{let{open:e}=await import(`./a-1.js`);return{open:e}},[],import.meta.url)',
      'k(async($q)=>{let{open:e}=await import(`./a-1.js`+$q);return{open:e}})',
    ],
    [
      'k(async()=>{let{a:e,b:t}=await import(`./a-1.js`);return{a:e,b:t}},[],import.meta.url)',
      'k(async($q)=>{let{a:e,b:t}=await import(`./a-1.js`+$q);return{a:e,b:t}})',
    ],
  ])('can be asked for by another address: %s', (code, expected) => {
    expect(askedTwice(code)).toBe(expected);
  });

  it('is found where it cannot', () => {
    expect(() => askedTwice('k(x=>import(`./a-1.js`))')).toThrow('./a-1.js');
  });
});

describe('a late part that imports further files', () => {
  const built = [
    { fileName: 'assets/index.js', imports: [] },
    { fileName: 'assets/talk.js', imports: ['assets/index.js', 'assets/words.js'] },
    { fileName: 'assets/words.js', imports: ['assets/index.js', 'assets/numbers.js'] },
    { fileName: 'assets/numbers.js', imports: [] },
  ] as const;
  const beside = filesBeside(built[0], built);

  it('is asked for with all of them at once, by whom has none of them', () => {
    expect(beside('./talk.js')).toEqual(['./words.js', './numbers.js']);
    expect(beside('./numbers.js')).toEqual([]);
    expect(filesBeside(built[2], built)('./talk.js')).toEqual([]);
  });

  it('gives what it gave', () => {
    expect(askedAtOnce('k(($q)=>import(`./talk.js`+$q).then(e=>e.t))', beside)).toBe(
      'k(($q)=>Promise.all([import(`./talk.js`+$q),import(`./words.js`),import(`./numbers.js`)]).then($a=>$a[0]).then(e=>e.t))',
    );
    const alone = 'k(($q)=>import(`./numbers.js`+$q))';
    expect(askedAtOnce(alone, beside)).toBe(alone);
  });
});
