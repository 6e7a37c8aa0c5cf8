// What JSX becomes, here and in textAloneDev.ts: React's elements, in which every text stands alone in an element of its own.
//
// Browsers that translate a page, and many extensions, put elements of theirs around its texts, or other texts in their
// places. Where text stands beside other children React has to find that very node again, to change it or to put
// something before it: it would fail, or go on writing into what nobody sees. Of a text that is all there is in its
// element it needs no more than the element, whose whole content it sets.

import type { ElementType, Key, ReactElement, ReactNode } from 'react';
import { Fragment, jsx as made, jsxs as madeOfMany } from 'react/jsx-runtime';

export { Fragment, type JSX } from 'react/jsx-runtime';

type Props = { readonly children?: ReactNode };

export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return made(type, withTextAlone(type, props), key);
}

export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  const alone = withTextAlone(type, props);
  return (Array.isArray(alone.children) ? madeOfMany : made)(type, alone, key);
}

/** The same properties, with each text among other children in an element around it; a component does that with its own. */
export function withTextAlone(type: ElementType, props: Props): Props {
  const { children } = props;
  if (type === Fragment) {
    // What stands beside a fragment is not known here.
    const all: readonly ReactNode[] = Array.isArray(children) ? children : [children];
    if (!all.some(isText)) return props;
    return { ...props, children: eachAlone(all, all.some(isTspan) ? 'tspan' : 'plain-text') };
  }
  if (typeof type !== 'string' || !Array.isArray(children)) return props;
  const leaves: readonly ReactNode[] = children.flat(Number.POSITIVE_INFINITY);
  if (!leaves.some(isText)) return props;
  if (leaves.every((leaf) => isText(leaf) || isNothing(leaf)))
    return { ...props, children: leaves.filter(isText).join('') };
  const isOfPicture = type === 'text' || type === 'tspan';
  return { ...props, children: eachAlone(children, isOfPicture ? 'tspan' : 'plain-text') };
}

/** Texts that follow on each other are one. Every other child keeps its place among its siblings, and so its state. */
function eachAlone(
  children: readonly ReactNode[],
  element: 'plain-text' | 'tspan',
): readonly ReactNode[] {
  return children.map((child, index) => {
    if (Array.isArray(child)) return eachAlone(child, element);
    if (!isText(child)) return child;
    if (isText(children[index - 1])) return null;
    const after = children.slice(index);
    const end = after.findIndex((each) => !isText(each));
    const text = after
      .slice(0, end < 0 ? after.length : end)
      .filter(isText)
      .join('');
    // React's types know no element of a page's own, by which no style sheet of ours goes.
    return text === '' ? null : made(element as 'tspan', { children: text }, `alone-${index}`);
  });
}

function isText(child: ReactNode): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}

function isNothing(child: ReactNode): boolean {
  return child === null || child === undefined || typeof child === 'boolean';
}

function isTspan(child: ReactNode): boolean {
  return typeof child === 'object' && child !== null && 'type' in child && child.type === 'tspan';
}
