// textAlone.ts for development and tests, where React also wants to know where an element was written.

import type { ElementType, Key, ReactElement, ReactNode } from 'react';
import { jsxDEV as made, type JSXSource } from 'react/jsx-dev-runtime';
import { withTextAlone } from './textAlone.ts';

export { Fragment, type JSX } from 'react/jsx-dev-runtime';

export function jsxDEV(
  type: ElementType,
  props: { readonly children?: ReactNode },
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  const alone = withTextAlone(type, props);
  return made(type, alone, key, isStatic && Array.isArray(alone.children), source, self);
}
