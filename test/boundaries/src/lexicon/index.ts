export const name = 'lexicon';
