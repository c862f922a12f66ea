import { describe, expect, test } from 'vitest';
import { claimsOf, valueText } from './testing.ts';

/** Every claim of a headline, in order. */
const read = (text: string) =>
  claimsOf(text, { publishedOn: '2024-03-14' }).map(
    ({ kind, value, modifier }) => `${kind} ${valueText(value)}${modifier === 'exact' ? '' : ` ${modifier}`}`,
  );

/** Headlines in the styles of wires, broadsheets and tabloids, each with all that must be read in it. */
const rows: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'an m that is million': [
    ["Town's population climbs to almost 70m", ['count 70000000 1 approx']],
    ['Membership inches up 1.7% to 4.2m', ['percent 1.7 %', 'count 4200000 1']],
    ['Site visits leap to 151.3m', ['count 151300000 1']],
    ['Harvest put at 312m bushels', ['measure 312000000 [bu_us]']],
    ['Exports reach 3.4m barrels a day', ['rate 3400000 [bbl_us]/d']],
    ['The site covers 3m sq ft', ['measure 3000000 [ft_i]2']],
    ['A 48.6m-bag coffee harvest is forecast', ['count 48600000 {bag}']],
    ['Nearly 1.7m out of a job', ['count 1700000 1 approx']],
    ['Plan would create 1.3m jobs', ['count 1300000 {job}']],
    ['Turnout hits 31m, a record', ['count 31000000 1']],
    ['Streaming giant adds 8.2m', ['count 8200000 1']],
    ['Number of smokers falls below 6m', ['count 6000000 1 less-than']],
    ['Firm cuts 2m from its bill', ['count 2000000 1']],
    ['Sales fell 3m to 41m', ['count 3000000 1', 'count 41000000 1']],
    ['Museum draws 1.2m a year', ['rate 1200000 /a']],
    ['Audience of 5.6m watched final', ['count 5600000 1']],
    ['A 0.5m rise in subscribers', ['count 500000 1']],
    ['Reserves rise to 6.4tn', ['count 6400000000000 1']],
  ],
  'an m that is a metre': [
    ['He ran the 100m in 9.8 seconds', ['measure 100 m', 'duration 9.8 s']],
    ['Swimmer wins 200m freestyle gold', ['measure 200 m']],
    ['Waves of 6m batter coast', ['measure 6 m']],
    ['Flood defences 3m high built after storm', ['measure 3 m']],
    ['Man falls 12m from balcony', ['measure 12 m']],
    ['Builders dig a 4m trench', ['measure 4 m']],
    ['Drifts of 2m cut off villages', ['measure 2 m']],
    ['House buried under 2m of snow', ['measure 2 m less-than']],
    ['River rises to 7.2m after rain', ['measure 7.2 m']],
    ['Sea level could rise 1m by 2100', ['measure 1 m', 'period 2100 before']],
    ['They live 200m away', ['measure 200 m']],
    ['A 12m-long boat', ['measure 12 m']],
    ['The tank is 2m by 3m', ['measure 2 m', 'measure 3 m']],
  ],
  'what a verb behind is no part of': [
    ['24,000 flee northern villages', ['count 24000 1']],
    ['310 staff faces inquiry', ['count 310 {staff}']],
    ['4.4M Quit Jobs in September', ['count 4400000 1', 'period 2023-09']],
    ['700 Workers Walk Out at Plant', ['count 700 {worker}']],
    ['12,000 Gather for Funeral', ['count 12000 1']],
    ['19 miners dug out alive', ['count 19 {miner}']],
    ['Storm Kills 12, Leaves 40K in Dark', ['count 12 1', 'count 40000 1']],
    ['Bus Falls Into Gorge, Killing 22', ['count 22 1']],
    ['3 More Bodies Found', ['count 3 {body}']],
    ['Firm to lose 300 fewer staff', ['count 300 {staff}']],
  ],
  'people by their fate': [
    ['93 rescued from ferry', ['count 93 {person}']],
    ['30 feared dead', ['count 30 {person}']],
    ['Dozens feared dead in landslide', ['count 24..100 {person}']],
    ['4 Dead After Truck Plunges Into Canal', ['count 4 {person}']],
    ['At Least 9 Dead in Ferry Fire', ['count 9 {person} at-least']],
    ['15 Hurt, 3 Critically', ['count 15 {person}', 'count 3 1']],
    ['6 Arrested in Raid', ['count 6 {person}']],
    ['1 Killed, 4 Wounded in Shooting', ['count 1 {person}', 'count 4 {person}']],
    ['Over 500 Held in Protests', ['count 500 {person} more-than']],
    ['2 Dozen Hurt as Stage Collapses', ['count 24 {person}']],
    ['Five more dead', ['count 5 {person}']],
    ['Three charged particles', ['count 3 {particle}']],
  ],
  'other letters': [
    ['Thousands take part in 5k run', ['count 1000..1000000 1', 'measure 5 km']],
    ['She ran a 10k in 41 minutes', ['measure 10 km', 'duration 41 min']],
    ['Crowd of 40k fills square', ['count 40000 1']],
    ['A 20t lorry overturned', ['measure 20 t']],
    ['5mm bullets were found', ['measure 5 mm']],
    ['Rescue plan worth 3.4trn agreed', ['count 3400000000000 1']],
  ],
};

describe.each(Object.entries(rows))('%s', (_about, lines) => {
  test.each(lines)('%s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });
});
