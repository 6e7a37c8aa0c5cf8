import { describe, expect, it } from 'vitest';
import {
  elementCode,
  frameAddress,
  frameCode,
  type Embedded,
} from '../../src/export/embedCodes.ts';

const embedded: Embedded = {
  folder: 'https://flow.example/a/',
  keys: [
    ['v', '1'],
    ['r.eligible', '75'],
    ['a.treated', '107'],
    ['n', '1000'],
    ['level', '90'],
    ['mode', 'embed'],
    ['hide', 'title,legend'],
    ['frozen', '1'],
  ],
  title: 'A "flow" <of> patients & more',
  height: 650,
  isLocked: false,
};

describe('the code for other pages', () => {
  it('has an address that can be read, in one file where the frame is locked', () => {
    expect(frameAddress(embedded)).toBe(
      'https://flow.example/a/?v=1&r.eligible=75&a.treated=107&n=1000&level=90&mode=embed&hide=title,legend&frozen=1',
    );
    expect(frameAddress({ ...embedded, isLocked: true })).toContain('/a/patient-flow.html?v=1&');
  });

  it('is HTML whatever the title is', () => {
    expect(frameCode(embedded)).toContain(
      'title="A &quot;flow&quot; &lt;of&gt; patients &amp; more"',
    );
    expect(frameCode(embedded)).toContain('?v=1&amp;r.eligible=75&amp;');
  });

  it('says in attributes what the element has attributes for, and the rest in its link', () => {
    expect(elementCode(embedded)).toBe(`<patient-flow
  rate-eligible="75"
  n="1000"
  hide="title,legend"
  frozen
  link="a.treated=107&amp;level=90"
  label="A &quot;flow&quot; &lt;of&gt; patients &amp; more"
  height="650"
><a href="https://flow.example/a/?v=1&amp;r.eligible=75&amp;a.treated=107&amp;n=1000">A &quot;flow&quot; &lt;of&gt; patients &amp; more</a></patient-flow>
<script src="https://flow.example/a/embed.js" async></script>`);
  });

  it('gives a frame that shows what is behind it the colour scheme that this takes', () => {
    const keys = [...embedded.keys, ['bg', 'transparent']] as const;
    expect(frameCode({ ...embedded, keys })).toContain('style="border:0;color-scheme:light dark"');
    expect(frameCode({ ...embedded, keys: [...keys, ['theme', 'dark']] })).toContain(
      'style="border:0;color-scheme:dark"',
    );
  });
});
