// From each kind of link, on a phone's terms: when something is seen, when the right numbers, and by how many requests.
import { interleaved } from './interleaved.mjs';
import { load } from './load.mjs';
import { staticPage } from './staticPage.mjs';
import { FAST_PHONE, PHONE } from './terms.mjs';

const ROUNDS = 3;
const MOST = { firstPaint: 1.05, withoutNetwork: 1.5, numbers: 1.1, study: 1.25, talk: 1.4 };
const MOST_REQUESTS = 4;

/** The page itself, beside which the others stand. */
const PLAIN = { link: '', says: ['195', '121', '22'], most: MOST.numbers };

/** `most` is how many times what the plain page's sliders take the right numbers may take; left out where nothing is asked. */
const LINKS = [
  PLAIN,
  { link: '?r.eligible=75&r.responded=24', says: ['141', '34'], most: MOST.numbers },
  { link: '?n=1000', says: ['1000', '620', '113'], most: MOST.numbers },
  { link: '?view=people', says: ['195', '99', '22'], most: MOST.numbers },
  { link: '?theme=dark', says: ['195', '121', '22'], most: MOST.numbers },
  { link: '?trace=eligible', says: ['195', '121', '22'], most: MOST.numbers },
  { link: '?study=figlin-1997', says: ['62', '55', '19'], most: MOST.study },
  { link: '?mode=present', says: ['195'], most: MOST.talk },
  { link: '?mode=embed', says: ['195', '121', '22'], most: MOST.numbers },
  { link: '?mode=embed&r.eligible=75', says: ['141'], most: MOST.numbers },
  { file: 'patient-flow.html', link: '', says: ['195', '121', '22'] },
  { file: 'patient-flow.html', link: '?r.eligible=75&r.responded=24', says: ['141', '34'] },
];

export async function links({ browser, sites, address, rounds, tell }) {
  const still = sites.ours.add('static.html', await staticPage(browser, address('ours')));
  const addressOf = ({ file, link }) =>
    file ? `${sites.ours.address}/${file}${link}` : address('ours', link);
  const measurers = {
    [still]: () => load(browser, still, { terms: PHONE }),
    [quick(still)]: () => load(browser, still, { terms: FAST_PHONE }),
  };
  for (const each of LINKS) {
    const { says } = each;
    const at = addressOf(each);
    measurers[at] = () => load(browser, at, { terms: PHONE, says, until: untilOf(each) });
    measurers[quick(at)] = () => load(browser, at, { terms: FAST_PHONE, says });
  }
  // The first is for the browser, which has just been started.
  await load(browser, still, { terms: FAST_PHONE });
  const found = await interleaved(measurers, rounds(ROUNDS), tell);
  const { answers } = found[addressOf(PLAIN)];
  const rowsOf = (row) => LINKS.map((each) => ({ what: nameOf(each), ...row(each) }));
  const on = 'on a phone (390x844, Slow 4G with 562 ms, CPU 4x slower)';
  return [
    {
      title: `First paint ${on}`,
      beside: 'one drawing, no script',
      rows: rowsOf((each) =>
        held(found[addressOf(each)].firstPaint, found[still].firstPaint, MOST.firstPaint),
      ),
    },
    {
      title: 'First paint, the same without a network',
      beside: 'one drawing, no script',
      rows: rowsOf((each) =>
        held(
          found[quick(addressOf(each))].firstPaint,
          found[quick(still)].firstPaint,
          MOST.withoutNetwork,
        ),
      ),
    },
    {
      title: `Right numbers painted ${on}`,
      beside: 'plain page: sliders answer',
      rows: rowsOf((each) => held(found[addressOf(each)].right, answers, each.most)),
    },
    {
      title: 'Requests after the HTML until then; of the plain page until its sliders answer',
      rows: rowsOf((each) => {
        const { requests, inRounds } = found[addressOf(each)];
        return {
          ours: `${requests} in ${inRounds}`,
          target: `at most ${MOST_REQUESTS} in 1`,
          met: requests <= MOST_REQUESTS && inRounds <= 1,
        };
      }),
    },
  ];
}

function nameOf({ file = 'the page', link }) {
  return link === '' ? file : file === 'the page' ? link : `${file}${link}`;
}

function untilOf(each) {
  return each === PLAIN ? 'answers' : 'right';
}

function quick(address) {
  return `${address} without a network`;
}

function held(ours, beside, most) {
  return {
    unit: 'ms',
    ours,
    beside,
    ...(most === undefined ? {} : { target: `at most ${most} times`, met: ours <= most * beside }),
  };
}
