export const name = 'link';
