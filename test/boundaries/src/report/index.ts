export const name = 'report';
