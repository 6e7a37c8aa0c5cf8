import react from '@vitejs/plugin-react';

/** JSX as the page has it wherever it is made: every text stands alone in an element (src/textAlone.ts). */
export function pageJsx() {
  return react({ jsxImportSource: '#text' });
}
