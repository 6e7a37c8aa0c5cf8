import { describe, expect, it } from 'vitest';
import { askedTwice } from '../../src/build/noPreloading.ts';

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
