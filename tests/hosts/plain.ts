// A page without any library that has the element from the package. Its types are checked as those of whoever installs it.

import { pageAt, type MessageOfFrame, type MessageToFrame, type State } from 'patient-flow-embed';

pageAt(document.documentElement.dataset['page'] ?? '');

const flow = document.createElement('patient-flow');
flow.rates = { eligible: 75 };
flow.setAttribute('label', 'In a plain page');
flow.addEventListener('patient-flow-change', ({ detail }) => show(detail));
document.body.append(flow);

const button = document.createElement('button');
button.textContent = 'As reported';
button.addEventListener('click', () => flow.reset());
document.body.prepend(button);

function show(state: State) {
  document.title = JSON.stringify(state.rates);
}

/** What is posted and heard by who has a frame and no element. */
export function saidTo(frame: HTMLIFrameElement, told: MessageOfFrame): number | undefined {
  const message: MessageToFrame = { target: 'patient-flow', v: 1, type: 'set', n: 1000 };
  frame.contentWindow?.postMessage(message, '*');
  return told.type === 'height' ? told.height : undefined;
}

/** Is never called: says what the types refuse. */
export function refused() {
  // @ts-expect-error -- rates are numbers
  flow.rates = { eligible: '75' };
  // @ts-expect-error -- what the frame told is not to be written
  flow.state = null;
}
