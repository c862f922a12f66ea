/** How a claim stands to a fact; see the `Relation` of linking. */
export type Relation = 'agree' | 'implied' | 'disagree' | 'undecided' | 'stale' | 'slip' | 'apart';
