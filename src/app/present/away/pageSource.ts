// The text of the page in one file, for a copy with a talk in it.

/**
 * The text as it was written: of this page itself where it is the one in one file, else fetched from beside it. Fails
 * where it cannot be had.
 */
export async function pageSource(
  ask: (file: string) => Promise<Response> = (file) => fetch(file),
): Promise<string> {
  if (window.pageAsWritten !== undefined) return window.pageAsWritten;
  const answer = await ask('./patient-flow.html');
  if (!answer.ok) throw new Error(`patient-flow.html: ${answer.status}`);
  return answer.text();
}
