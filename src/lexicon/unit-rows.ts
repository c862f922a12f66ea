/**
 * Units of measure, one a line: UCUM code | dimension | how many of the dimension's base unit, exactly | names (`singular/plural` where
 * the plural is not made with -s; `_` for a space) | abbreviations as written. Factors from NIST SP 811 and the UCUM table (2.1).
 */
export const unitRows = `
[in_i] | length | 0.0254 | inch/inches incher/inchers | in
[ft_i] | length | 0.3048 | foot/feet footer/footers | ft
[yd_i] | length | 0.9144 | yard yarder/yarders | yd yds
[mi_i] | length | 1609.344 | mile statute_mile miler/milers | mi
[nmi_i] | length | 1852 | nautical_mile | nmi
[fth_i] | length | 1.8288 | fathom |
[fur_us] | length | 201.168 | furlong |
[ly] | length | 9460730472580800 | light-year light_year lightyear |
um | length | 0.000001 | micron micrometer micrometre | µm μm
har | area | 10000 | hectare | ha
[acr_us] | area | 4046.872609874252 | acre |
L | volume | 0.001 | | ltr ltrs
mL | volume | 0.000001 | | cc
[gal_us] | volume | 0.003785411784 | gallon us_gallon | gal gals
[gal_br] | volume | 0.00454609 | imperial_gallon uk_gallon british_gallon |
[qt_us] | volume | 0.000946352946 | quart | qt qts
[pt_us] | volume | 0.000473176473 | pint | pt
[foz_us] | volume | 0.0000295735295625 | fluid_ounce | fl_oz
[bbl_us] | volume | 0.158987294928 | barrel | bbl bbls
[bu_us] | volume | 0.03523907016688 | bushel |
[cup_us] | volume | 0.0002365882365 | |
[tbs_us] | volume | 0.00001478676478125 | tablespoon tablespoonful | tbsp
[tsp_us] | volume | 0.00000492892159375 | teaspoon teaspoonful | tsp
kg | mass | 1 | kilo | kgs
t | mass | 1000 | tonne metric_ton metric_tonne | mt t
kt | mass | 1000000 | kilotonne kiloton |
Mt | mass | 1000000000 | megatonne megaton |
Gt | mass | 1000000000000 | gigatonne gigaton |
[ston_av] | mass | 907.18474 | ton short_ton us_ton tonner/tonners |
[lton_av] | mass | 1016.0469088 | long_ton imperial_ton |
[lb_av] | mass | 0.45359237 | pounder/pounders | lb lbs
[oz_av] | mass | 0.028349523125 | ounce | oz
[oz_tr] | mass | 0.0311034768 | troy_ounce |
[car_m] | mass | 0.0002 | carat |
[kn_i] | speed | 0.514444444444444 | knot | kts
[mi_i]/h | speed | 0.44704 | | mph
km/h | speed | 0.277777777777778 | | kph kmh kmph kmhr
m/s | speed | 1 | | mps
[ft_i]/s | speed | 0.3048 | | fps
Cel | temperature | 1 | | ℃
[degF] | temperature | 1 | | ℉
K | temperature | 1 | kelvin/kelvins |
cal | energy | 4.184 | calorie |
[Btu] | energy | 1055.05585262 | british_thermal_unit | Btu BTU
eV | energy | 0.0000000000000000001602176634 | electronvolt |
[HP] | power | 745.69987158227022 | horsepower/horsepower | hp bhp
mm[Hg] | pressure | 133.322387415 | millimeter_of_mercury/millimeters_of_mercury millimetre_of_mercury/millimetres_of_mercury | mmHg
bar | pressure | 100000 | | bar
atm | pressure | 101325 | | atm
mbar | pressure | 100 | millibar | mbar mb.
[psi] | pressure | 6894.757293168361 | | psi PSI
deg | angle | 1 | degree | °
[ppm] | fraction | 0.000001 | part_per_million/parts_per_million | ppm
[ppb] | fraction | 0.000000001 | part_per_billion/parts_per_billion | ppb
dB | level | 1 | decibel | dB
mA.h | charge | 3.6 | milliamp_hour milliamp-hour | mAh
[mi_i]/[gal_us] | economy | 1 | | mpg
Sv | dose | 1 | sievert | Sv
ug | mass | 0.000000001 | | mcg
mSv | dose | 0.001 | millisievert | mSv
uSv | dose | 0.000001 | microsievert | µSv μSv
Bq | activity | 1 | becquerel | Bq
`;

/** Units that take the SI prefixes: UCUM code | dimension | factor | names | abbreviation | prefixes used in print. */
export const prefixedUnits = `
m | length | 1 | metre meter | m | k d c m n
g | mass | 0.001 | gram gramme | g | k m u
L | volume | 0.001 | litre liter | L l | h d c m M
W | power | 1 | watt | W | k M G T m
W.h | energy | 3600 | watt-hour watt_hour watthour | Wh | k M G T
J | energy | 1 | joule | J | k M G T
cal | energy | 4.184 | kilocalorie | kcal | 
By | data | 1 | byte | B | k M G T P E
bit | data | 0.125 | bit | bit | k M G T
Hz | frequency | 1 | hertz/hertz | Hz | k M G T
Pa | pressure | 1 | pascal | Pa | k M h
V | voltage | 1 | volt | V | k m
bit/s | bitrate | 1 | | bps | k M G T
`;

/** SI prefixes: symbol to name and power of ten. */
export const siPrefixes: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['n', ['nano', -9]],
  ['u', ['micro', -6]],
  ['m', ['milli', -3]],
  ['c', ['centi', -2]],
  ['d', ['deci', -1]],
  ['h', ['hecto', 2]],
  ['k', ['kilo', 3]],
  ['M', ['mega', 6]],
  ['G', ['giga', 9]],
  ['T', ['tera', 12]],
  ['P', ['peta', 15]],
  ['E', ['exa', 18]],
]);

/** Abbreviations that print as they stand and in lower case alike ("100 mb", "2gb", "5 KM"). */
export const anyCase =
  'kb mb gb tb pb km cm mm kg mg ft lb lbs oz mph kph kwh mwh gwh kw mw gw hz khz mhz ghz ml in sqm sqft ha psi km/h mi yd'.split(
    ' ',
  );
