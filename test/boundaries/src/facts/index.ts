export const name = 'facts';
