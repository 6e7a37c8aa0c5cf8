import { minifySync } from 'vite';

/** The page with the scripts in its text as short as their names allow: what explains them to us nobody else has to load. */
export function smallScripts(html: string): string {
  return html.replaceAll(
    /(<script>)([^]*?)(<\/script>)/g,
    (_, start: string, text: string, end: string) => {
      const { code, errors } = minifySync('head.js', text, { compress: false, mangle: false });
      if (errors.length > 0)
        throw new Error(`a script in the page cannot be read: ${errors[0]?.message}`);
      return start + code.trim() + end;
    },
  );
}
