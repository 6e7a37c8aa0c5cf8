/** What the page is called, whatever study it shows. */
export const PAGE_NAME = 'Patient Flow';
