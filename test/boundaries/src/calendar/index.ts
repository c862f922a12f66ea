export const name = 'calendar';
