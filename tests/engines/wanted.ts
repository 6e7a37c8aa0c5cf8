// Which programs the journeys are made in: handed over by what runs these tests.

type Wanted = {
  readonly chromium: { readonly program: string; readonly args: readonly string[] };
  readonly firefox: { readonly program: string };
  readonly libreoffice: { readonly program: string };
};

export function wanted(): Wanted {
  const text = process.env['PATIENT_FLOW_ENGINES'];
  if (!text)
    throw new Error('These tests need other programs: run them by `npm run test:engines`.');
  return JSON.parse(text) as Wanted;
}
