/**
 * What people type, and the place they mean: `query > name, country[, region] @ page's country`. The country is that of the
 * territory where it has one. Written from general knowledge before the search was first run over the whole gazetteer, and
 * not adapted to what it answers: a case that fails stays, and is printed as a miss.
 */
const CASES = `
paris > Paris, FR @ FR
pari > Paris, FR @ FR
lyon > Lyon, FR @ FR
lyo > Lyon, FR @ FR
marseille > Marseille, FR @ FR
mars > Marseille, FR @ FR
toulouse > Toulouse, FR @ FR
nice > Nice, FR @ FR
nantes > Nantes, FR @ FR
montpellier > Montpellier, FR @ FR
strasbourg > Strasbourg, FR @ FR
bordeaux > Bordeaux, FR @ FR
lille > Lille, FR @ FR
rennes > Rennes, FR @ FR
reims > Reims, FR @ FR
st etienne > Saint-Étienne, FR @ FR
st etien > Saint-Étienne, FR @ FR
saint etienne > Saint-Étienne, FR @ FR
saint-étienne > Saint-Étienne, FR @ FR
SAINT ETIENNE > Saint-Étienne, FR @ FR
saintetienne > Saint-Étienne, FR @ FR
le havre > Le Havre, FR @ FR
havre > Le Havre, FR @ FR
toulon > Toulon, FR @ FR
grenoble > Grenoble, FR @ FR
dijon > Dijon, FR @ FR
angers > Angers, FR @ FR
nimes > Nîmes, FR @ FR
nîmes > Nîmes, FR @ FR
clermont ferrand > Clermont-Ferrand, FR @ FR
clermont-f > Clermont-Ferrand, FR @ FR
clermont > Clermont-Ferrand, FR @ FR
aix en provence > Aix-en-Provence, FR @ FR
aix > Aix-en-Provence, FR @ FR
provence aix > Aix-en-Provence, FR @ FR
brest > Brest, FR @ FR
limoges > Limoges, FR @ FR
tours > Tours, FR @ FR
amiens > Amiens, FR @ FR
perpignan > Perpignan, FR @ FR
besancon > Besançon, FR @ FR
metz > Metz, FR @ FR
orleans > Orléans, FR @ FR
mulhouse > Mulhouse, FR @ FR
rouen > Rouen, FR @ FR
caen > Caen, FR @ FR
nancy > Nancy, FR @ FR
argenteuil > Argenteuil, FR @ FR
montreuil > Montreuil, FR, Seine-Saint-Denis @ FR
roubaix > Roubaix, FR @ FR
tourcoing > Tourcoing, FR @ FR
avignon > Avignon, FR @ FR
creteil > Créteil, FR @ FR
poitiers > Poitiers, FR @ FR
la rochelle > La Rochelle, FR @ FR
larochelle > La Rochelle, FR @ FR
rochelle > La Rochelle, FR @ FR
la roche sur yon > La Roche-sur-Yon, FR @ FR
roche yon > La Roche-sur-Yon, FR @ FR
l'hay les roses > L'Haÿ-les-Roses, FR @ FR
l’haÿ-les-roses > L'Haÿ-les-Roses, FR @ FR
lhay les roses > L'Haÿ-les-Roses, FR @ FR
hay les roses > L'Haÿ-les-Roses, FR @ FR
villeneuve d'ascq > Villeneuve-d'Ascq, FR @ FR
villeneuve dascq > Villeneuve-d'Ascq, FR @ FR
evry > Évry-Courcouronnes, FR @ FR
cherbourg > Cherbourg-en-Cotentin, FR @ FR
saint malo > Saint-Malo, FR @ FR
st malo > Saint-Malo, FR @ FR
st-brieuc > Saint-Brieuc, FR @ FR
st nazaire > Saint-Nazaire, FR, Loire-Atlantique @ FR
st quentin > Saint-Quentin, FR, Aisne @ FR
ste genevieve des bois > Sainte-Geneviève-des-Bois, FR, Essonne @ FR
sainte foy les lyon > Sainte-Foy-lès-Lyon, FR @ FR
st denis > Saint-Denis, FR, Seine-Saint-Denis @ FR
st denis reunion > Saint-Denis, RE @ FR
saint denis la reunion > Saint-Denis, RE @ FR
st germain en laye > Saint-Germain-en-Laye, FR @ FR
st germain laye > Saint-Germain-en-Laye, FR @ FR
chalon sur saone > Chalon-sur-Saône, FR @ FR
chalon s/ saone > Chalon-sur-Saône, FR @ FR
chalons en champagne > Châlons-en-Champagne, FR @ FR
boulogne billancourt > Boulogne-Billancourt, FR @ FR
boulogne sur mer > Boulogne-sur-Mer, FR @ FR
neuilly sur seine > Neuilly-sur-Seine, FR @ FR
issy les moulineaux > Issy-les-Moulineaux, FR @ FR
bourg en bresse > Bourg-en-Bresse, FR @ FR
le puy en velay > Le Puy-en-Velay, FR @ FR
puy en velay > Le Puy-en-Velay, FR @ FR
mont de marsan > Mont-de-Marsan, FR @ FR
charleville > Charleville-Mézières, FR @ FR
mezieres charleville > Charleville-Mézières, FR @ FR
digne > Digne-les-Bains, FR @ FR
bastia > Bastia, FR @ FR
ajaccio > Ajaccio, FR @ FR
corte > Corte, FR @ FR
porto vecchio > Porto-Vecchio, FR @ FR
lourdes > Lourdes, FR @ FR
millau > Millau, FR @ FR
beauvais > Beauvais, FR @ FR
compiegne > Compiègne, FR @ FR
belfort > Belfort, FR @ FR
epinal > Épinal, FR @ FR
vesoul > Vesoul, FR @ FR
auxerre > Auxerre, FR @ FR
nevers > Nevers, FR @ FR
montcuq > Montcuq-en-Quercy-Blanc, FR @ FR
conques > Conques-en-Rouergue, FR @ FR
rocamadour > Rocamadour, FR @ FR
riquewihr > Riquewihr, FR @ FR
eguisheim > Eguisheim, FR @ FR
gordes > Gordes, FR @ FR
roussillon > Roussillon, FR @ FR
oradour sur glane > Oradour-sur-Glane, FR @ FR
colombey les deux eglises > Colombey-les-Deux-Églises, FR @ FR
sainte mere eglise > Sainte-Mère-Église, FR @ FR
ste mere eglise > Sainte-Mère-Église, FR @ FR
mont saint michel > Le Mont-Saint-Michel, FR @ FR
le mont st michel > Le Mont-Saint-Michel, FR @ FR
bruyeres > Bruyères, FR @ FR
ax les thermes > Ax-les-Thermes, FR @ FR
bourg st maurice > Bourg-Saint-Maurice, FR @ FR
val d'isere > Val-d'Isère, FR @ FR
chamonix > Chamonix-Mont-Blanc, FR @ FR
saint etienne de lugdares > Saint-Étienne-de-Lugdarès, FR @ FR
sai eti lug > Saint-Étienne-de-Lugdarès, FR @ FR
oeuilly > Œuilly, FR @ FR
y > Y, FR @ FR
uzes > Uzès, FR @ FR
cahors > Cahors, FR @ FR
rodez > Rodez, FR @ FR
fort de france > Fort-de-France, MQ @ FR
schoelcher > Schœlcher, MQ @ FR
pointe a pitre > Pointe-à-Pitre, GP @ FR
basse terre > Basse-Terre, GP @ FR
les abymes > Les Abymes, GP @ FR
abymes > Les Abymes, GP @ FR
cayenne > Cayenne, GF @ FR
saint laurent du maroni > Saint-Laurent-du-Maroni, GF @ FR
kourou > Kourou, GF @ FR
saint paul reunion > Saint-Paul, RE @ FR
saint pierre reunion > Saint-Pierre, RE @ FR
le tampon > Le Tampon, RE @ FR
cilaos > Cilaos, RE @ FR
mamoudzou > Mamoudzou, YT @ FR
noumea > Nouméa, NC @ FR
papeete > Papeete, PF @ FR
gustavia > Gustavia, BL @ FR
marigot saint martin > Marigot, MF @ FR
saint pierre et miquelon > Saint-Pierre, PM @ FR
mata utu > Mata-Utu, WF @ FR
75011 > Paris 11e Arrondissement, FR @ FR
75 011 > Paris 11e Arrondissement, FR @ FR
F-75011 > Paris 11e Arrondissement, FR @ FR
f 75011 > Paris 11e Arrondissement, FR @ FR
75011 paris > Paris 11e Arrondissement, FR @ FR
paris 75011 > Paris 11e Arrondissement, FR @ FR
paris 11 > Paris 11e Arrondissement, FR @ FR
75000 > Paris, FR @ FR
69003 > Lyon 3e Arrondissement, FR @ FR
69000 > Lyon, FR @ FR
13008 > Marseille 8e Arrondissement, FR @ FR
33000 > Bordeaux, FR @ FR
33000 bordeaux > Bordeaux, FR @ FR
bordeaux 33000 > Bordeaux, FR @ FR
42000 > Saint-Étienne, FR @ FR
42100 > Saint-Étienne, FR @ FR
42007 cedex 1 > Saint-Étienne, FR @ FR
90000 > Belfort, FR @ FR
25000 > Besançon, FR @ FR
01000 > Bourg-en-Bresse, FR @ FR
06000 > Nice, FR @ FR
09000 > Foix, FR @ FR
20000 > Ajaccio, FR @ FR
20200 > Bastia, FR @ FR
94240 > L'Haÿ-les-Roses, FR @ FR
59650 > Villeneuve-d'Ascq, FR @ FR
97410 > Saint-Pierre, RE @ FR
97400 > Saint-Denis, RE @ FR
97200 > Fort-de-France, MQ @ FR
97300 > Cayenne, GF @ FR
97100 > Basse-Terre, GP @ FR
97600 > Mamoudzou, YT @ FR
98800 > Nouméa, NC @ FR
35400 saint malo > Saint-Malo, FR @ FR
74400 > Chamonix-Mont-Blanc, FR @ FR
bruxelles > Bruxelles, BE @ BE
bruxel > Bruxelles, BE @ FR
brussel > Bruxelles, BE @ BE
brüssel > Bruxelles, BE @ DE
brussels > Bruxelles, BE @ GB
bruselas > Bruxelles, BE @ ES
bruxelas > Bruxelles, BE @ PT
liege > Liège, BE @ BE
luik > Liège, BE @ BE
lüttich > Liège, BE @ DE
luettich > Liège, BE @ DE
liegi > Liège, BE @ IT
lieja > Liège, BE @ ES
charleroi > Charleroi, BE @ BE
namur > Namur, BE @ BE
namen > Namur, BE @ BE
mons > Mons, BE @ BE
bergen > Mons, BE @ BE
tournai > Tournai, BE @ BE
doornik > Tournai, BE @ BE
anvers > Antwerpen, BE @ BE
antwerp > Antwerpen, BE @ GB
amberes > Antwerpen, BE @ ES
gand > Gent, BE @ BE
ghent > Gent, BE @ GB
bruges > Brugge, BE @ BE
louvain > Leuven, BE @ BE
louvain la neuve > Louvain-la-Neuve, BE @ BE
ottignies > Ottignies, BE @ BE
malines > Mechelen, BE @ BE
courtrai > Kortrijk, BE @ BE
ostende > Oostende, BE @ BE
ypres > Ieper, BE @ BE
ixelles > Ixelles, BE @ BE
elsene > Ixelles, BE @ BE
schaerbeek > Schaerbeek, BE @ BE
la louviere > La Louvière, BE @ BE
huy > Huy, BE @ BE
arlon > Arlon, BE @ BE
eupen > Eupen, BE @ BE
verviers > Verviers, BE @ BE
dinant > Dinant, BE @ BE
bastogne > Bastogne, BE @ BE
durbuy > Durbuy, BE @ BE
1060 bruxelles > Bruxelles, BE @ BE
1000 > Bruxelles, BE @ BE
4000 > Liège, BE @ BE
B-4000 > Liège, BE @ FR
5000 namur > Namur, BE @ BE
geneve > Genève, CH @ CH
genève > Genève, CH @ CH
genf > Genève, CH @ CH
ginevra > Genève, CH @ CH
geneva > Genève, CH @ GB
ginebra > Genève, CH @ ES
genebra > Genève, CH @ PT
lausanne > Lausanne, CH @ CH
losanna > Lausanne, CH @ IT
zurich > Zürich, CH @ CH
zürich > Zürich, CH @ CH
zuerich > Zürich, CH @ CH
zurigo > Zürich, CH @ IT
bern > Bern, CH @ CH
berne > Bern, CH @ CH
berna > Bern, CH @ ES
bale > Basel, CH @ CH
basel > Basel, CH @ CH
basilea > Basel, CH @ IT
fribourg > Fribourg, CH @ CH
freiburg > Fribourg, CH @ CH
neuchatel > Neuchâtel, CH @ CH
neuenburg > Neuchâtel, CH @ CH
sion > Sion, CH @ CH
sitten > Sion, CH @ CH
bienne > Biel, CH @ CH
biel > Biel, CH @ CH
delemont > Delémont, CH @ CH
la chaux de fonds > La Chaux-de-Fonds, CH @ CH
chaux de fonds > La Chaux-de-Fonds, CH @ CH
yverdon > Yverdon-les-Bains, CH @ CH
lugano > Lugano, CH @ CH
lugano suisse > Lugano, CH @ FR
lugano svizzera > Lugano, CH @ IT
bellinzona > Bellinzona, CH @ CH
locarno > Locarno, CH @ CH
luzern > Luzern, CH @ CH
lucerne > Luzern, CH @ FR
st gallen > St. Gallen, CH @ CH
sankt gallen > St. Gallen, CH @ CH
saint gall > St. Gallen, CH @ FR
san gallo > St. Gallen, CH @ IT
winterthur > Winterthur, CH @ CH
chur > Chur, CH @ CH
coire > Chur, CH @ FR
martigny > Martigny, CH @ CH
montreux > Montreux, CH @ CH
carouge > Carouge, CH @ CH
1203 > Genève, CH @ CH
CH-1203 > Genève, CH @ FR
1000 lausanne > Lausanne, CH @ CH
luxembourg > Luxembourg, LU @ LU
luxemburg > Luxembourg, LU @ DE
lussemburgo > Luxembourg, LU @ IT
esch sur alzette > Esch-sur-Alzette, LU @ LU
differdange > Differdange, LU @ LU
diekirch > Diekirch, LU @ LU
L-1234 > Luxembourg, LU @ FR
roma > Roma, IT @ IT
rome > Roma, IT @ FR
milano > Milano, IT @ IT
milan > Milano, IT @ FR
mailand > Milano, IT @ DE
torino > Torino, IT @ IT
turin > Torino, IT @ FR
genova > Genova, IT @ IT
genes > Genova, IT @ FR
genoa > Genova, IT @ GB
napoli > Napoli, IT @ IT
naples > Napoli, IT @ FR
neapel > Napoli, IT @ DE
firenze > Firenze, IT @ IT
florence > Firenze, IT @ FR
florencia > Firenze, IT @ ES
venezia > Venezia, IT @ IT
venise > Venezia, IT @ FR
venedig > Venezia, IT @ DE
bologna > Bologna, IT @ IT
reggio emilia > Reggio nell'Emilia, IT @ IT
reggio calabria > Reggio Calabria, IT @ IT
l'aquila > L'Aquila, IT @ IT
laquila > L'Aquila, IT @ IT
forli > Forlì, IT @ IT
aosta > Aosta, IT @ IT
aoste > Aosta, IT @ FR
bolzano > Bolzano, IT @ IT
bozen > Bolzano, IT @ DE
ventimiglia > Ventimiglia, IT @ IT
vintimille > Ventimiglia, IT @ FR
san remo > Sanremo, IT @ IT
sanremo > Sanremo, IT @ IT
s. giovanni in persiceto > San Giovanni in Persiceto, IT @ IT
san giovanni in persiceto > San Giovanni in Persiceto, IT @ IT
chieri > Chieri, IT @ IT
alberobello > Alberobello, IT @ IT
palermo > Palermo, IT @ IT
siracusa > Siracusa, IT @ IT
20121 > Milano, IT @ IT
I-10121 > Torino, IT @ IT
00184 roma > Roma, IT @ IT
madrid > Madrid, ES @ ES
barcelona > Barcelona, ES @ ES
barcelone > Barcelona, ES @ FR
barcel > Barcelona, ES @ ES
hospitalet > L'Hospitalet de Llobregat, ES @ ES
l'hospitalet > L'Hospitalet de Llobregat, ES @ ES
lhospitalet > L'Hospitalet de Llobregat, ES @ ES
lleida > Lleida, ES @ ES
lerida > Lleida, ES @ ES
girona > Girona, ES @ ES
gerona > Girona, ES @ ES
gerone > Girona, ES @ FR
sevilla > Sevilla, ES @ ES
seville > Sevilla, ES @ FR
zaragoza > Zaragoza, ES @ ES
saragosse > Zaragoza, ES @ FR
la coruna > A Coruña, ES @ ES
a coruña > A Coruña, ES @ ES
orense > Ourense, ES @ ES
san sebastian > Donostia / San Sebastián, ES @ ES
donostia > Donostia / San Sebastián, ES @ ES
saint sebastien espagne > Donostia / San Sebastián, ES @ FR
bilbao > Bilbao, ES @ ES
vitoria > Vitoria-Gasteiz, ES @ ES
gasteiz > Vitoria-Gasteiz, ES @ ES
pamplona > Pamplona, ES @ ES
iruña > Pamplona, ES @ ES
pampelune > Pamplona, ES @ FR
valencia > Valencia, ES @ ES
alicante > Alicante, ES @ ES
alacant > Alicante, ES @ ES
elche > Elche, ES @ ES
elx > Elche, ES @ ES
castellon > Castelló de la Plana, ES @ ES
palma de mallorca > Palma, ES @ ES
ibiza > Eivissa, ES @ ES
las palmas > Las Palmas de Gran Canaria, ES @ ES
santa cruz de tenerife > Santa Cruz de Tenerife, ES @ ES
sta cruz tenerife > Santa Cruz de Tenerife, ES @ ES
sant cugat > Sant Cugat del Vallès, ES @ ES
san cugat > Sant Cugat del Vallès, ES @ ES
sitges > Sitges, ES @ ES
cadaques > Cadaqués, ES @ ES
08029 > Barcelona, ES @ ES
08029 barcelona > Barcelona, ES @ ES
E-28001 > Madrid, ES @ FR
lisboa > Lisboa, PT @ PT
lisbonne > Lisboa, PT @ FR
lissabon > Lisboa, PT @ DE
lisbona > Lisboa, PT @ IT
porto > Porto, PT @ PT
oporto > Porto, PT @ ES
braga > Braga, PT @ PT
coimbra > Coimbra, PT @ PT
setubal > Setúbal, PT @ PT
vila nova de gaia > Vila Nova de Gaia, PT @ PT
gaia > Vila Nova de Gaia, PT @ PT
faro > Faro, PT @ PT
evora > Évora, PT @ PT
guimaraes > Guimarães, PT @ PT
funchal > Funchal, PT @ PT
ponta delgada > Ponta Delgada, PT @ PT
sao joao da madeira > São João da Madeira, PT @ PT
s. joao da madeira > São João da Madeira, PT @ PT
viana do castelo > Viana do Castelo, PT @ PT
1000-001 > Lisboa, PT @ PT
4050-000 > Porto, PT @ PT
4050 > Porto, PT @ PT
P-4000 > Porto, PT @ FR
berlin > Berlin, DE @ DE
münchen > München, DE @ DE
munchen > München, DE @ DE
muenchen > München, DE @ DE
munich > München, DE @ FR
monaco di baviera > München, DE @ IT
köln > Köln, DE @ DE
koeln > Köln, DE @ DE
koln > Köln, DE @ DE
cologne > Köln, DE @ FR
colonia > Köln, DE @ IT
aachen > Aachen, DE @ DE
aix la chapelle > Aachen, DE @ FR
freiburg im breisgau > Freiburg im Breisgau, DE @ DE
fribourg en brisgau > Freiburg im Breisgau, DE @ FR
frankfurt > Frankfurt am Main, DE @ DE
francfort > Frankfurt am Main, DE @ FR
frankfurt oder > Frankfurt (Oder), DE @ DE
saarbrücken > Saarbrücken, DE @ DE
sarrebruck > Saarbrücken, DE @ FR
nürnberg > Nürnberg, DE @ DE
nuremberg > Nürnberg, DE @ FR
kehl > Kehl, DE @ DE
gießen > Gießen, DE @ DE
giessen > Gießen, DE @ DE
hanovre > Hannover, DE @ FR
trier > Trier, DE @ DE
treves > Trier, DE @ FR
10115 > Berlin, DE @ DE
D-50667 > Köln, DE @ FR
port louis > Port Louis, MU @ MU
curepipe > Curepipe, MU @ MU
quatre bornes > Quatre Bornes, MU @ MU
mahebourg > Mahébourg, MU @ MU
lalmatie > Lalmatie, MU @ MU
santiago > Santiago, CL @ CL
santiago de chile > Santiago, CL @ FR
valparaiso > Valparaíso, CL @ CL
concepcion > Concepción, CL @ CL
vina del mar > Viña del Mar, CL @ CL
chillan > Chillán, CL @ CL
punta arenas > Punta Arenas, CL @ CL
lome > Lomé, TG @ TG
kpalime > Kpalimé, TG @ TG
sokode > Sokodé, TG @ TG
monaco > Monaco, MC @ FR
monte carlo > Monte-Carlo, MC @ FR
98000 > Monaco, MC @ MC
andorra la vella > Andorra la Vella, AD @ AD
andorre la vieille > Andorra la Vella, AD @ FR
AD500 > Andorra la Vella, AD @ AD
vaduz > Vaduz, LI @ CH
san marino > San Marino, SM @ IT
amsterdam > Amsterdam, NL @ NL
la haye > Den Haag, NL @ FR
den haag > Den Haag, NL @ NL
's-gravenhage > Den Haag, NL @ NL
maastricht > Maastricht, NL @ BE
rotterdam > Rotterdam, NL @ NL
1012 ab > Amsterdam, NL @ NL
wien > Wien, AT @ AT
vienna > Wien, AT @ IT
londres > London, GB @ FR
londra > London, GB @ IT
marseile > Marseille, FR @ FR
toulose > Toulouse, FR @ FR
monpellier > Montpellier, FR @ FR
strassbourg > Strasbourg, FR @ FR
bordeau > Bordeaux, FR @ FR
la rochele > La Rochelle, FR @ FR
carcasonne > Carcassonne, FR @ FR
karkassonne > Carcassonne, FR @ FR
sain denis > Saint-Denis, FR @ FR
siant etienne > Saint-Étienne, FR @ FR
bayone > Bayonne, FR @ FR
perpingan > Perpignan, FR @ FR
grenobel > Grenoble, FR @ FR
villeurbane > Villeurbanne, FR @ FR
besanson > Besançon, FR @ FR
bruxeles > Bruxelles, BE @ FR
charlerois > Charleroi, BE @ BE
lausane > Lausanne, CH @ CH
barcelonna > Barcelona, ES @ ES
firense > Firenze, IT @ IT
guimarares > Guimarães, PT @ PT
stuttgard > Stuttgart, DE @ DE
düsseldorff > Düsseldorf, DE @ DE
rocamadur > Rocamadour, FR @ FR
lyon france > Lyon, FR @ BE
france lyon > Lyon, FR @ BE
saint denis 93 > Saint-Denis, FR, Seine-Saint-Denis @ FR
valence drome > Valence, FR @ FR
valence > Valence, FR @ FR
valence espagne > Valencia, ES @ FR
montreuil pas de calais > Montreuil, FR, Pas-de-Calais @ FR
saint aubin calvados > Saint-Aubin-sur-Mer, FR, Calvados @ FR
villefranche rhone > Villefranche-sur-Saône, FR @ FR
mons belgique > Mons, BE @ FR
vienne autriche > Wien, AT @ FR
vienne > Vienne, FR @ FR
vienne isere > Vienne, FR @ FR
santiago chili > Santiago, CL @ FR
santiago de compostela > Santiago de Compostela, ES @ ES
fribourg suisse > Fribourg, CH @ FR
freiburg deutschland > Freiburg im Breisgau, DE @ DE
tarragona espanya > Tarragona, ES @ ES
bastia corse > Bastia, FR @ FR
octeville > Cherbourg-en-Cotentin, FR @ FR
courcouronnes > Évry-Courcouronnes, FR @ FR
annecy le vieux > Annecy, FR @ FR
cran gevrier > Annecy, FR @ FR
saumur > Saumur, FR @ FR
chemille > Chemillé-en-Anjou, FR @ FR
tourlaville > Cherbourg-en-Cotentin, FR @ FR
`;

export interface QueryCase {
  readonly query: string;
  readonly name: string;
  /** ISO 3166-1, of the territory where there is one. */
  readonly country: string;
  readonly region: string | undefined;
  /** The page's. */
  readonly home: string;
}

export const QUERY_CASES: readonly QueryCase[] = CASES.trim()
  .split('\n')
  .map((line) => {
    const [, query = '', name = '', country = '', region, home = ''] =
      /^(.*) > (.*?), ([A-Z]{2})(?:, (.*))? @ ([A-Z]{2})$/.exec(line) ?? [];
    if (!home) throw new Error(line);
    return { query, name, country, region, home };
  });
