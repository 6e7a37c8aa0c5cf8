import { early } from './early.ts';

/** Does what was done before there was anybody to hear it; where the code is still missing it is noted once more. */
export function passOn(): void {
  for (const { control, before, value } of early.moved.splice(0)) {
    // Whoever has gone on moving it knows better.
    if (control.value !== before) continue;
    if (control.type === 'radio') control.click();
    else if (control instanceof HTMLSelectElement) {
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      // Past React, which takes what is set through the element for its own doing.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        control,
        value,
      );
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  // One that is still on its way has not been let go.
  if (early.unheard?.eventPhase === Event.NONE) early.unheard.target?.dispatchEvent(early.unheard);
}
