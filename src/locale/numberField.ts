/** What is wrong with a number that was typed, and which one stays: "“x” is not a percentage from 0 to 100. 64.4% is kept." */
export function refusedNumber(fault: string, kept: string): string {
  return `${fault} ${kept} is kept.`;
}
