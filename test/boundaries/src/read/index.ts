export const name = 'read';
