/** The picture that other sites show for an address, as a file beside the page. */
export const CARD = 'share-card.png';
