// The stamp on whatever is not as reported.

export const STAMP = 'Hypothetical: not what was reported';

/** Beside a sentence that says the rest. */
export const STAMP_IN_SHORT = 'Hypothetical';

/** After that, for whoever does not see its frame. */
export const STAMP_STOP = ': ';
