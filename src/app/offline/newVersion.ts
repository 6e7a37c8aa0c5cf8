// Where a part of the page is gone because a new version of it stands in its place, says so and offers to load that.

import { newVersionWords } from '../../locale/newVersion.ts';

let isTold = false;

/** From here on hears of parts that did not come, however they were asked for (build/noPreloading.ts). */
export function tellOfNewVersion(): void {
  window.addEventListener('part-missing', () => void lookForNewVersion());
}

async function lookForNewVersion() {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (own === undefined || own === null || isTold) return;
  try {
    const response = await fetch(window.location.pathname, { cache: 'no-store' });
    const served = new DOMParser().parseFromString(await response.text(), 'text/html');
    const theirs = served.querySelector('script[type="module"][src]')?.getAttribute('src');
    // A page without such a script is another's: of a network that wants a password, or that nothing was found.
    if (!response.ok || typeof theirs !== 'string' || theirs === own || isTold) return;
  } catch {
    // Without a network nothing is known of any version.
    return;
  }
  isTold = true;
  say();
}

/** In the place of what did not come with the page: above everything, so that nothing on the page moves. */
function say() {
  const place = document.getElementById('late');
  const button = place?.querySelector('button');
  if (!place || !button) return;
  const sentence = document.createElement('p');
  sentence.textContent = newVersionWords.isThere;
  for (const other of place.querySelectorAll('p')) other.hidden = true;
  button.before(sentence);
  button.textContent = newVersionWords.load;
  // What was chosen is in the address.
  button.addEventListener('click', () => window.location.reload());
  const later = document.createElement('button');
  later.type = 'button';
  later.textContent = newVersionWords.later;
  later.addEventListener('click', () => {
    place.hidden = true;
  });
  button.after(' ', later);
  place.hidden = false;
}
