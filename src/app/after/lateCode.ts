// The one way in which code comes late: asked for when it is first wanted, and once more when it is wanted again after it
// could not be loaded.

import { useEffect, useState } from 'react';

export type LateCode<Code> = {
  /** The code if it has come. */
  readonly now: () => Code | null;
  /** The code, asked for where it is neither there nor on its way. What failed is not kept, so the next call asks again. */
  readonly load: () => Promise<Code>;
};

export function lateCode<Code>(ask: () => Promise<Code>): LateCode<Code> {
  let come: Code | null = null;
  let onItsWay: Promise<Code> | null = null;
  const asked = async () => {
    try {
      come = await ask();
      return come;
    } finally {
      onItsWay = null;
    }
  };
  return {
    now: () => come,
    load: () => {
      if (come !== null) return Promise.resolve(come);
      onItsWay ??= asked();
      return onItsWay;
    },
  };
}

/** The code once it is wanted and has come; null until then, and where it could not be loaded: then the page works without. */
export function useLateCode<Code>(code: LateCode<Code>, isWanted = true): Code | null {
  const [come, setCome] = useState(code.now);
  const isMissing = isWanted && come === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isThere = true;
    code.load().then(
      (loaded) => {
        if (isThere) setCome(() => loaded);
      },
      () => {
        // Whoever needs it says that it is missing.
      },
    );
    return () => {
      isThere = false;
    };
  }, [code, isMissing]);
  return come;
}
