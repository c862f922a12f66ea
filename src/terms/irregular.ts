/** Forms that are more often a word of their own: "the won" is money, "a wound" an injury, "lay" and "saw" decide nothing. */
const KEPT = new Set(['won', 'wound', 'lay', 'bound', 'bit', 'lying', 'media', 'bases', 'left', 'found', 'leaves']);

/** Irregular forms of the verbs and nouns of news copy, each line a base form and the forms that no suffix rule finds. */
const FORMS = `
be am is are was were been being
become became
begin began begun
bear bore borne
beat beaten defeated defeating
bend bent
bid bade
bind bound
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
dig dug
do did done does
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown
have has had having
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lay lain lying
light lit
lose lost losing
make made making
mean meant
meet met
mistake mistook mistaken
overcome overcame
overthrow overthrew overthrown
pay paid
plead pled
prove proven
quit quitting
ride rode ridden
ring rang rung
rise rose risen
run ran running
say said
see saw seen
seek sought
sell sold
send sent
set setting
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat sitting
sleep slept
speak spoke spoken
spend spent
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
win won winning
wind wound
withdraw withdrew withdrawn
write wrote written
die died dies dying
person people persons
aeroplane plane planes
man men
woman women
child children
death lives
consignment shipment shipments
ministry department departments
chance odds
egg eggs
infection cases
intercept downed
slay slew slain
mp mps
use used using
owe owed owing
sue sued suing
ease eased easing
edge edged edging
strive strove
spill spilt
learn learnt
dream dreamt
shed shedding
wolf wolves
knife knives
loaf loaves
calf calves
wharf wharves
gray grey
tire tyre tyres
plow plough ploughed
check cheque cheques
story storey storeys stories
age ageing aging
skeptic sceptic sceptics
mold mould
jewelry jewellery
aluminum aluminium
wife wives
half halves
foot feet
tooth teeth
mouse mice
goose geese
leaf leaves
shelf shelves
thief thieves
crisis crises
analysis analyses
basis bases
datum data
medium media
bacterium bacteria
vaccine vaccines
virus viruses
bus buses
gas gases
census censuses
index indices
`;

/** Every irregular form to its base form. */
export const irregular: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [base, ...forms] = line.split(' ');
      return forms.filter((form) => !KEPT.has(form)).map((form): [string, string] => [form, base!]);
    }),
);
