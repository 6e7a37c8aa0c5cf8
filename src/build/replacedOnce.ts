type Replacement = (found: string) => string;

/**
 * The text with what is found in it replaced: "a-c" for `replacedOnce('abc', 'b', () => '-')`. Throws where it is not there,
 * or more than once: a page that lacks what was to be put into it looks like any other. The replacement is a function,
 * because in one that is a text "$&" would mean something.
 */
export function replacedOnce(text: string, what: string | RegExp, by: Replacement): string {
  const places = [...text.matchAll(everywhere(what))];
  const [place] = places;
  if (!place || places.length > 1)
    throw new Error(`${String(what)} is there ${places.length} times instead of once`);
  const [found] = place;
  return text.slice(0, place.index) + by(found) + text.slice(place.index + found.length);
}

function everywhere(what: string | RegExp): RegExp {
  if (typeof what === 'string')
    return new RegExp(
      what.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`),
      'g',
    );
  return new RegExp(what, what.flags.includes('g') ? what.flags : `${what.flags}g`);
}
