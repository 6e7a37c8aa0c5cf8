import { lateCode } from '../../after/lateCode.ts';

/** What the speaker's window is drawn by: the hall has no use for it, and has it come before that window is opened. */
export const speakerCode = lateCode(() => import('./Speaker.tsx'));
