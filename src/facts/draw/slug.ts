/** Words as an id: lower case, accents off, joined by hyphens; starts with a letter. `fallback` where nothing is left. */
export function slug(words: string, fallback: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();
  const joined = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60).replace(/-$/, '');
  if (joined === '') return fallback;
  return /^[a-z]/.test(joined) ? joined : `${fallback}-${joined}`;
}

/** Hands out ids that nobody else has: the second "deaths" is "deaths-2". */
export function uniqueIds(): (id: string) => string {
  const given = new Map<string, number>();
  return (id) => {
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}
