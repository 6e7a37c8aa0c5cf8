// Whether the two pages that are compared show the same: else the comparison is none.

/** What differs between the two pages after the same events: they must show the same, or the comparison is not one. */
export async function differencesBetween(ours, bare) {
  const [one, other] = await Promise.all([ours, bare].map(({ page }) => page.evaluate(shown)));
  return Object.keys({ ...one, ...other }).filter((key) => one[key] !== other[key]);
}

/** Runs in the page: every number and place of the picture, the headline, the rates and the table. */
function shown() {
  const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim();
  const pairs = [['headline', text(document.querySelector('h2'))]];
  const boxes = [...document.querySelectorAll('[data-group]')];
  const picture = boxes[0].ownerSVGElement;
  pairs.push(['picture', `${picture.getAttribute('width')} ${picture.getAttribute('height')}`]);
  for (const box of boxes) {
    const { x, y, width, height } = box.getBBox();
    const place = [x, y, width, height].map((number) => number.toFixed(1)).join(' ');
    const { count, basis, group } = box.dataset;
    pairs.push([`box ${group}`, `${count} ${basis} ${place} ${box.getAttribute('fill')}`]);
  }
  for (const ribbon of picture.querySelectorAll('[data-flow]')) {
    const { flow, count, basis } = ribbon.dataset;
    pairs.push([`ribbon ${flow}`, `${count} ${basis} ${ribbon.getTotalLength().toFixed(0)}`]);
    pairs.push([`name ${flow}`, ribbon.parentElement.getAttribute('aria-label')]);
  }
  const frame = picture.getBoundingClientRect();
  for (const element of picture.querySelectorAll('text')) {
    const { left, top } = element.getBoundingClientRect();
    const at = [left - frame.left, top - frame.top].map(Math.round).join(' ');
    pairs.push([`text ${pairs.length}`, `${text(element)} ${at}`]);
  }
  const ghost = picture.querySelector('[data-ghost]');
  pairs.push(['ghost', ghost ? ghost.getTotalLength().toFixed(0) : '']);
  for (const range of document.querySelectorAll('input[type="range"]')) {
    pairs.push([range.getAttribute('aria-label'), range.getAttribute('aria-valuetext')]);
  }
  document.querySelectorAll('table tr').forEach((row, index) => {
    pairs.push([`row ${index}`, [...row.cells].map(text).join(' | ')]);
  });
  const count = (selector) => picture.querySelectorAll(selector).length;
  for (const selector of ['pattern', '[role=button]', 'text', 'tspan']) {
    pairs.push([`number of ${selector}`, String(count(selector))]);
  }
  // The two pages name their patterns differently.
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, value?.replace(/#[a-z]+-(hatch|box)-/, '#$1-')]),
  );
}
