import nlp from 'compromise/one'; export const bad = nlp;
