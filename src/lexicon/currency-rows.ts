/**
 * Currencies, one a line: ISO 4217 code | nouns (singular/plural where the plural is not made with -s) | whose it is (adjectives and
 * country names that may stand before the noun) | minor units | signs and written abbreviations. `*` marks the currency that a noun means
 * on its own. From the ISO 4217 list (SIX, 2024), with those withdrawn since 1990 that news archives still print; names as in AP and
 * Reuters copy.
 */
export const currencyRows = `
AED | dirham* | uae emirati emirates united_arab_emirates | fils | Dh Dhs
AFN | afghani* | afghan | pul | ؋ Af
ALL | lek/leke* | albanian | qindarka |
AMD | dram | armenian | luma | ֏
ANG | guilder | antillean netherlands_antillean netherlands_antilles | |
AOA | kwanza* | angolan | centimo |
ARS | peso | argentine argentinian argentina | centavo | AR$
AUD | dollar | australian australia aussie | cent | A$ AU$ AUD$ Aus$
AWG | florin | aruban | |
AZN | manat | azerbaijani azeri azerbaijan | qapik | ₼
BAM | convertible_mark mark | bosnian bosnia bosnia_and_herzegovina | fening |
BBD | dollar | barbadian barbados | cent | Bds$ BBD$
BDT | taka* | bangladeshi bangladesh | poisha | ৳ Tk
BGN | lev/leva/levs* | bulgarian bulgaria | stotinka/stotinki | лв
BHD | dinar | bahraini bahrain | | BD
BIF | franc | burundian burundi | |
BMD | dollar | bermudian bermudan bermuda | cent | BD$
BND | dollar | brunei bruneian | cent | B$
BOB | boliviano* | bolivian bolivia | | Bs
BRL | real/reals reais* | brazilian brazil | centavo | R$ BR$
BSD | dollar | bahamian bahamas | cent |
BTN | ngultrum/ngultrum* | bhutanese | chhertum | Nu
BWP | pula/pula* | botswana | thebe |
BYN | ruble rouble | belarusian belarussian belarus | kopeck |
BZD | dollar | belizean belize | cent | BZ$
CAD | dollar loonie* | canadian canada | cent | C$ CA$ CAD$ Can$ CDN$ Cdn$
CDF | franc | congolese | | FC
CHF | franc* | swiss switzerland | rappen/rappen centime | SFr Sfr Fr.
CLP | peso | chilean chile | | CLP$
CNY | yuan/yuans* kuai/kuai* renminbi/renminbi* rmb/rmb* | chinese china | jiao fen | 元 CN¥ RMB¥
COP | peso | colombian colombia | centavo | COL$ COP$
CRC | colon/colones/colons | costa_rican | centimo | ₡
CUP | peso | cuban cuba | |
CVE | escudo | cape_verdean cape_verde | |
CZK | koruna/koruny/korunas* crown | czech | haler | Kč
DJF | franc | djiboutian djibouti | |
DKK | krone/kroner/kroners crown | danish denmark | ore øre | Dkr
DOP | peso | dominican | | RD$
DZD | dinar | algerian algeria | |
EGP | pound geneh/genihat geneh_masri/genihat_masriya* | egyptian egypt masriya | piastre piaster | LE E£ EGP£
ERN | nakfa/nakfa* | eritrean | |
ETB | birr/birr* | ethiopian ethiopia | santim |
EUR | euro* | european | cent eurocent euro_cent | €
FJD | dollar | fijian fiji | cent | FJ$
FKP | pound | falkland falklands falkland_islands | |
GBP | pound sterling/sterling* pound_sterling/pounds_sterling* | british uk english sterling | penny/pence/pennies p/p | £ GB£ UK£
GEL | lari/laris* | georgian | tetri | ₾
GHS | cedi* | ghanaian ghana | pesewa | GH₵ GH¢ ₵
GIP | pound | gibraltar | |
GMD | dalasi* | gambian | butut |
GNF | franc | guinean guinea | |
GTQ | quetzal/quetzales/quetzals* | guatemalan guatemala | |
GYD | dollar | guyanese guyana | cent | G$ GY$
HKD | dollar | hong_kong hk | cent | HK$ HKD$
HNL | lempira* | honduran honduras | |
HTG | gourde* | haitian haiti | |
HUF | forint* | hungarian hungary | filler | Ft
IDR | rupiah/rupiahs* | indonesian indonesia | | Rp
ILS | shekel* sheqel/sheqels/sheqalim* | israeli israel new israeli_new new_israeli | agora/agorot | ₪ NIS
INR | rupee* | indian india | paisa/paise | ₹ Rs rs ₨ Re
IQD | dinar | iraqi iraq | |
IRR | rial* | iranian iran | | ﷼
IRR toman | toman* | iranian | |
ISK | krona/kronur/krónur crown | icelandic iceland | |
JMD | dollar | jamaican jamaica | cent | J$
JOD | dinar | jordanian jordan | |
JPY | yen/yens* | japanese japan | sen | ¥ 円 JP¥ Y
KES | shilling* | kenyan kenya | | KSh Ksh KSh. KShs Kshs Sh
KGS | som | kyrgyz kyrgyzstani | tyiyn |
KHR | riel* | cambodian cambodia | | ៛
KMF | franc | comorian comoros | |
KPW | won | north_korean | |
KRW | won* | south_korean korean south_korea | jeon | ₩ 원
KWD | dinar | kuwaiti kuwait | | KD
KYD | dollar | cayman cayman_islands caymanian | cent | CI$
KZT | tenge/tenge* | kazakh kazakhstani kazakhstan | tiyn | ₸
LAK | kip/kips* | lao laotian laos | att | ₭
LBP | pound lira | lebanese lebanon | piastre | LL
LKR | rupee | sri_lankan sri_lanka | | ரூ රු
LRD | dollar | liberian liberia | cent | L$ LD$
LSL | loti/maloti* | lesotho | |
LYD | dinar | libyan libya | |
MAD | dirham | moroccan morocco | |
MDL | leu/lei | moldovan moldova | |
MGA | ariary* | malagasy | |
MKD | denar* | macedonian | |
MMK | kyat* | myanmar burmese burma | pya |
MNT | tugrik* togrog* tögrög/tögrögs* | mongolian mongolia | mongo | ₮
MOP | pataca* | macanese macau macao | avo | MOP$
MRU | ouguiya* | mauritanian | |
MUR | rupee | mauritian mauritius | |
MVR | rufiyaa/rufiyaa* | maldivian | laari |
MWK | kwacha | malawian malawi | tambala |
MXN | peso* | mexican mexico | centavo | Mex$ MX$ MXN$ Mx$
MYR | ringgit/ringgits* | malaysian malaysia | sen/sens | RM
MZN | metical/meticais/meticals* | mozambican | |
NAD | dollar | namibian namibia | cent | N$
NGN | naira/nairas* | nigerian nigeria | kobo | ₦ N
NIO | cordoba* | nicaraguan nicaragua | |
NOK | krone/kroner/kroners* crown | norwegian norway | ore øre | Nkr
NPR | rupee | nepalese nepali nepal | | NRs
NZD | dollar | new_zealand kiwi nz | cent | NZ$
OMR | rial | omani oman | baisa | RO
PAB | balboa* | panamanian panama | | B/.
PEN | sol/soles/sols nuevo_sol/nuevos_soles | peruvian peru | | S/
PGK | kina/kina* | papua_new_guinean papua_new_guinea | toea |
PHP | peso | philippine filipino philippines | centavo sentimo | ₱ PHP₱ P
PKR | rupee | pakistani pakistan | | PKRs
PLN | zloty/zlotys/zlotych/złoty/złotych* | polish poland | grosz/groszy | zł
PYG | guarani* | paraguayan paraguay | | ₲
QAR | riyal rial | qatari qatar | | QR
RON | leu/lei* | romanian romania | ban/bani |
RSD | dinar* | serbian serbia | |
RUB | ruble* rouble* | russian russia | kopeck kopek | ₽
RWF | franc | rwandan rwanda | |
SAR | riyal* | saudi saudi_arabian saudi_arabia | halala | SR
SBD | dollar | solomon_islands | cent | SI$
SCR | rupee | seychelles seychellois | |
SDG | pound | sudanese sudan | |
SEK | krona/kronor/kronas* crown | swedish sweden | ore öre | Skr
SHP | pound | saint_helena st_helena | |
SGD | dollar | singapore singaporean sing | cent | S$ SG$ SGD$
SLE | leone* | sierra_leonean sierra_leone | |
SOS | shilling | somali somalia | |
SRD | dollar | surinamese suriname | cent |
SSP | pound | south_sudanese south_sudan | |
STN | dobra* | sao_tome são_tomé | |
SVC | colon/colones | salvadoran | |
SYP | pound lira | syrian syria | |
SZL | lilangeni/emalangeni* | swazi eswatini | |
THB | baht/bahts* | thai thailand | satang | ฿
TJS | somoni* | tajik tajikistani | |
TMT | manat* | turkmen turkmenistan | |
TND | dinar | tunisian tunisia | |
TOP | paanga* pa'anga* | tongan tonga | seniti | T$
TRY | lira* | turkish turkey | kurus | ₺ TL
TTD | dollar | trinidad trinidadian trinidad_and_tobago | cent | TT$
TWD | dollar | taiwan taiwanese new_taiwan | cent | NT$ TW$ NTD$
TZS | shilling | tanzanian tanzania | | TSh
UAH | hryvnia/hryvnias/hryvnya/hryven* | ukrainian ukraine | kopiyka | ₴
UGX | shilling | ugandan uganda | | USh Ush Shs
USD | dollar buck* greenback* | us u.s american united_states america | cent penny/pennies | US$ USD$ U$ $US
UYU | peso | uruguayan uruguay | | UY$
UZS | sum soum som | uzbek uzbekistani uzbekistan | |
VES | bolivar/bolivars/bolivares* | venezuelan venezuela | | Bs.
VND | dong/dongs* | vietnamese vietnam viet | | ₫
VUV | vatu/vatu* | vanuatu | |
WST | tala* | samoan samoa | |
XAF | cfa/cfa* | | |
XAF franc | franc cfa_franc | central_african cameroonian cfa | | FCFA
XBT | bitcoin* btc/btcs* xbt/xbts* | | satoshi | ₿
XCD | dollar | east_caribbean eastern_caribbean | cent | EC$
XCG | guilder | caribbean | |
XOF | franc cfa_franc | west_african | |
XPF | franc | pacific cfp polynesian | |
YER | rial riyal | yemeni yemen | |
ZAR | rand/rands* | south_african south_africa | cent | R
ZMW | kwacha* | zambian zambia | ngwee |
ZWG | zig | zimbabwean_gold | |
ZWL | dollar | zimbabwe zimbabwean | cent | Z$ ZW$
ATS | schilling* | austrian | groschen |
BEF | franc | belgian | |
CYP | pound | cypriot cyprus | |
DEM | mark deutschemark* deutsche_mark | german west_german deutsche | pfennig | DM
EEK | kroon/kroons/krooni* | estonian | |
ESP | peseta* | spanish | |
FIM | markka/markkaa/markkas* mark | finnish | |
FRF | franc | french | | FFr
GRD | drachma* | greek | |
HRK | kuna/kunas* | croatian | lipa |
IEP | pound punt | irish | |
ITL | lira/lire/liras | italian | |
ITL lire | lire/lire* | italian | |
LTL | litas/litas* | lithuanian | |
LUF | franc | luxembourg | |
LVL | lats/lats* | latvian | |
MTL | lira/liri | maltese | |
NLG | guilder* florin* | dutch netherlands | |
PTE | escudo* | portuguese | |
SIT | tolar* | slovenian | |
SKK | koruna/koruny/korunas crown | slovak | |
`;

/** ISO 4217 codes with no row above: funds, metals, and currencies that go by their code or by none of the names above. */
export const moreCodes = (
  'BOV CHE CHW CLF COU CUC MRO MXV SHP SLL STD UYI UYW USN VED XAG XAU XDR XEU XPD XPT XUA YUM BYR GHC MZM ROL RUR TRL VEF ZMK ZWD ' +
  'PLZ TMM AZM SDD VEB ADP AFA AOK BRC CSK DDM GWP MGF MXP NIC PEI SUR UGS YUD ZRN'
).split(' ');

/** Codes that are also English words or common initials in capitals: they count as codes only after a figure or glued before it. */
export const riskyCodes: ReadonlySet<string> = new Set(
  'ALL TRY TOP CUP MAD PEN COP GEL MOP SOS BAM BOB RON SAR RUB SIT CHE USN DOP ANG BOV COU XAG SUR NIC AMD MGA BAN ERN TND LAK MUR NAD SLE'.split(
    ' ',
  ),
);

/** Codes that newspapers and their readers also write in lower case. */
export const lowerCodes =
  'usd eur gbp jpy cny inr aud cad chf krw hkd sgd nzd sek nok dkk zar mxn brl rub myr thb php idr ils aed sar qar kwd bhd omr egp pkr lkr bdt vnd pln czk huf uah ngn kes ghs twd'.split(
    ' ',
  );

/** Plain signs, apart from the prefixed ones in the rows. `dollar` and `pound` are settled by the draft's locale. */
export const plainSigns: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['＄', 'dollar'],
  ['£', 'pound'],
  ['₤', 'pound'],
]);
