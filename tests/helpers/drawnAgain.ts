// Which components React runs again for a change, found in its own tree: what it did not come to stands there as it stood.

/** What of React's own notes on a component is read here. */
type Fiber = {
  readonly type: unknown;
  readonly flags: number;
  readonly memoizedProps: unknown;
  readonly stateNode: unknown;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
};

const RAN = 1;

/** The names of the components that ran again while `change` was made, one for each run: of a change that React makes in one go. */
export function drawnAgain(page: Element, change: () => void): readonly string[] {
  const before = new Set(fibersOf(page, new Set()));
  change();
  return fibersOf(page, before).flatMap(({ type, flags }) => {
    // All else is an element of the page, a text, or what React puts around a component.
    return (flags & RAN) !== 0 && typeof type === 'function' ? [type.name] : [];
  });
}

/** All that stand in the page but those that are known, with what stands in these. */
function fibersOf(page: Element, known: ReadonlySet<Fiber>): readonly Fiber[] {
  const key = Object.keys(page).find((each) => each.startsWith('__reactContainer$'));
  if (key === undefined) throw new Error('React draws nothing into this element');
  const start = Reflect.get(page, key) as { stateNode: { current: Fiber } };
  const found: Fiber[] = [];
  const look = (fiber: Fiber | null) => {
    for (let each = fiber; each !== null; each = each.sibling) {
      if (known.has(each)) continue;
      found.push(each);
      look(each.child);
    }
  };
  look(start.stateNode.current);
  return found;
}

/** The elements whose properties React compared anew while `change` was made, in one go: those that it then wrote to, and the others. */
export function comparedAgain(
  page: Element,
  change: () => void,
): { readonly changed: readonly Element[]; readonly unchanged: readonly Element[] } {
  const before = new Set(fibersOf(page, new Set()));
  const watch = new MutationObserver(() => undefined);
  watch.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  change();
  const written = new Set<Node | null>(
    watch.takeRecords().map(({ target }) => (target instanceof Text ? target.parentNode : target)),
  );
  watch.disconnect();
  const compared = fibersOf(page, before).flatMap(({ stateNode, memoizedProps, alternate }) =>
    stateNode instanceof Element && alternate && alternate.memoizedProps !== memoizedProps
      ? [stateNode]
      : [],
  );
  return {
    changed: compared.filter((element) => written.has(element)),
    unchanged: compared.filter((element) => !written.has(element)),
  };
}
