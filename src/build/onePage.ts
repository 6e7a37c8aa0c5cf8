import { noTalk } from '../export/talkFile.ts';
import { withFilesOf } from './earlyCode.ts';
import { CHARSET, locked } from './locked.ts';
import { replacedOnce } from './replacedOnce.ts';

type Parts = {
  /** The page as it is served. */
  readonly served: string;
  /** All its scripts in one. */
  readonly script: string;
  /** What runs before anything looks at the address. */
  readonly before: string;
  /** The icon, as SVG. */
  readonly icon: string;
  /** The licences of what is built in, which whoever passes the file on passes on with it. */
  readonly notices: string;
};

/** The page in one file: the page as it is served, with all in it that it would ask for, and a policy that lets it ask for nothing. */
export function onePage({ served, script, before, icon, notices }: Parts): string {
  const without = (html: string, what: RegExp) => replacedOnce(html, what, () => '');
  let html = without(served, /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/);
  html = without(html, /\s*<link rel="manifest"[^>]*>/);
  html = without(html, /\s*<script type="module"[^>]*><\/script>/);
  // As many as the bundler made files that the first load needs; none would do.
  html = html.replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, () => '');
  // All is in the page already.
  html = withFilesOf(html, {});
  html = replacedOnce(html, './icon.svg', () => `data:image/svg+xml,${encodeURIComponent(icon)}`);
  const [other] = /<(?:link|script)\b[^>]* (?:href|src)="\.[^>]*>/.exec(html) ?? [];
  if (other !== undefined) throw new Error(`the page in one file would ask for another: ${other}`);
  html = replacedOnce(
    html,
    '</body>',
    () =>
      `<script type="module">${inHtml(script)}</script>\n    <!--\n${inComment(notices)}\n-->\n  </body>`,
  );
  // Before the script that looks at the address, and after the policy that is put there below.
  html = replacedOnce(
    html,
    CHARSET,
    () => `${CHARSET}\n    ${noTalk}\n    <script>${inHtml(before)}</script>`,
  );
  return locked(html, {
    'script-src': '',
    'style-src': '',
    'worker-src': 'blob:',
    'img-src': 'data:',
    'frame-src': "'self'",
  });
}

/** Text that does not end the comment that it stands in. */
function inComment(text: string): string {
  return text.replaceAll(/--+/g, (signs) => '='.repeat(signs.length));
}

/** Script text that HTML does not take for the end of the script. */
function inHtml(script: string): string {
  return script.replaceAll(/<(?=\/script|script|!--)/gi, () => String.raw`\x3c`);
}
