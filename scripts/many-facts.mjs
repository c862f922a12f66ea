// Facts by the thousand and a draft that is about some of them: what is large is measured and warmed up by them.
import { newsText } from './news-text.mjs';

/** Yearly figures of thousands of places, in a hundred files, and a draft that is half about some of them: as many claims as in news. */
export function regions(count) {
  let state = 7;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const pick = (list) => list[below(list.length)];
  const syllables = 'ba ko ri ten mar lo vis du sha pel or an gri hol wen tu ces dor mi ral'.split(' ');
  const places = Array.from({ length: 4000 }, () => {
    const name = Array.from({ length: 2 + below(2) }, () => pick(syllables)).join('');
    return name[0].toUpperCase() + name.slice(1);
  });
  const topics = [
    ['unemployment', 'unemployment, jobless', (n) => `${1 + (n % 90)}.${n % 10}%`],
    ['budget deficit', 'deficit, budget', (n) => `$${1 + (n % 900)}.${1 + (n % 9)} million`],
    ['population', 'population, residents', (n) => `${(10_000 + n).toLocaleString('en-US')} people`],
    ['wheat harvest', 'wheat, harvest', (n) => `${(10_000 + n).toLocaleString('en-US')} tonnes`],
    ['turnout', 'turnout, vote', (n) => `${20 + (n % 70)}.${n % 10}%`],
    ['tourism revenue', 'tourism, tourists, revenue', (n) => `$${1 + (n % 900)}.${1 + (n % 9)} million`],
  ];
  const files = Array.from({ length: 100 }, () => '');
  const sentences = [];
  for (let i = 0; i < count; i++) {
    const [place, [topic, words, value], year] = [pick(places), pick(topics), 1990 + below(33)];
    const figure = value(below(90_000));
    files[i % 100] +=
      `  f${i}:\n    subject: ${topic} in ${place} in ${year}\n    terms: [[${place}], [${words}]]\n    value: ${figure}\n` +
      `    during: ${year}\n    source: office\n    locator: table ${below(500)}\n`;
    if (i % Math.floor(count / 12) === 3)
      sentences.push(`In ${year}, the ${topic} of ${place} came to ${figure}, the statistics office said.`);
  }
  const rest = newsText(1, 5000 - sentences.join(' ').length).split('\n\n');
  const body = rest.map((paragraph, index) => [paragraph, ...sentences.splice(0, index < rest.length - 1 ? 2 : 12)]);
  return { files, draft: `---\npublished: 2023-01-05\n---\n${body.map((lines) => lines.join(' ')).join('\n\n')}\n` };
}

/** A facts file with such facts. */
export function factsFile(id, facts) {
  return `format: 1\nid: ${id}\nversion: 1.0.0\nsources:\n  office: { publisher: The statistics office, published: 2022-12-22 }\nfacts:\n${facts}`;
}
