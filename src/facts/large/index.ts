export { FactsCache } from './cache.ts';
export { nearbyFacts } from './nearby.ts';
export { type Cached, LARGE, parseLarge } from './open.ts';
export { KeptReadings } from './readings.ts';
