// Of the keys that say how the page is arranged or stands in a frame: what a good value is, and what is shown where it is none.

export const expectedOfFrame = {
  parts: (parts: readonly string[]) => `a list of ${parts.join(', ')}`,
  onOrOff: '1 or 0',
  heading: '1 or 2',
  origin: 'an address such as https://host.example',
  name: 'a name of letters and figures',
} as const;

export const insteadInFrame = {
  hide: 'nothing is left out',
  show: 'nothing is added',
  frozen: 'the controls are shown',
  bg: 'the usual background is shown',
  heading: 'the title has level 2',
  keys: 'keys stay in the frame',
  parent: 'any host is told',
  childId: 'it is not answered',
} as const;
