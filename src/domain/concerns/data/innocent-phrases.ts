/**
 * What primary schools teach, play, read and eat that only sounds alarming: taken out of a search before the phrases
 * look at it, so that the rest of the search is still looked at.
 */
export const innocentPhrases = `
  suicide squad
  dumb ways to die
  killer whale|whales|bee|bees|app|queen|shark|sharks|sudoku|t-shirt|instinct|heels|robot|robots|tomatoes|bean|clown|croc|crocs
  killing time|eve|joke|floor
  kill a mockingbird
  to kill time
  kill bill
  killed|kill .. steve irwin
  painted|lady killer
  weed|bug|fly|pain|buzz killer|killers|kill
  natural born killers
  dressed to kill
  die|dying|dieing my|your|her|his|the|hair hair|shirt|tshirt|top|clothes|fabric|wool|eggs
  dye|dyeing
  tie dye|die
  die hard|cast|casting|cut|cuts
  die another day
  live and let die
  dice|die roll|rolling|throw|rolls
  drop dead fred|gorgeous
  dead sea|end|line|lift|weight|wood|heat|calm|pool|poets|stars
  deadpool|deadline|deadlift
  day of the dead
  bath|photo|seed|cherry|stink|smoke|glitter|paint|water|cocoa|chocolate|sugar|jager|fizz|snow|hydration|tea|flower|flour|slime|confetti|colour|color bomb|bombs
  hot chocolate|cocoa bomb|bombs
  atomic|atom|nuclear|hydrogen|bouncing|barnes|neutron|flying|doodlebug|incendiary|v1|v2|dambusters|dirty|cluster|unexploded|ww2|wwii|blitz bomb|bombs
  bomb disposal|shelter|shelters|cyclone|damage|site|sites|sniffing|squad|calorimeter|pop
  sex bomb
  logic|time|zip|fork bomb
  clown|sea|nuclear submarine
  bob|bobby omb
  bob|omb
  self defence|defense|esteem|portrait|portraits|harmony
  cut|cutting my|your hair|nails|fringe|grass|lawn|finger|knee
  cutting edge|board|out|shapes|paper|down|sticking
  hang|hanging man|gardens|glider|gliding|on|out|baskets|basket
  hangman
  shooting star|stars|hoops|hoop|goal|goals|guard|drill|drills|range
  shoot|shooting hoops|baskets|goals|a|an|the film|video|movie|photo|arrow|ball|basketball|basket|penalty|goal|bow|netball
  photo|film|video shoot|shooting
  bamboo|bean|green|new|plant|root shoot|shoots
  poison ivy|dart|frog|frogs|apple|oak|arrow
  poisonous
  murder mystery|on|most|party
  get|getting away with murder
  a murder of crows
  drowning|drown puppies|fish|ophelia
  dog|dogs|cat|cats|horse|horses|pony|puppy|pet|poodle|cockapoo|guinea|rabbit|ape|monkey|monkeys|chimpanzee|primate|male|hair|beard grooming|groomed
  grooming horse|horses|dog|dogs|cat|cats|kit|brush|table|salon|a|your|my
  rape seed|seeds|oil|plant|flower|field|fields
  rapeseed
  oilseed rape
  field|fields of? rape
  white power point|button|ranger|cable|supply|lead
  power ranger|rangers
  blue whale|whales facts|song|size|weight|heart|eat|length|baby
  isis .. goddess|osiris|horus|egypt|egyptian|ra|myth|temple|river|oxford
  goddess|river|horus|osiris|egyptian isis
  blood and bones
  touch typing|type|screen|screens|rugby|base|wood
  nude colour|color|shade|shoes|tights|lipstick
  secret garden|seven|santa|agent|agents|code|codes|recipe|diary|service|friend|life|water|superstar|door
  secret .. life of pets
  strange|stranger things|danger
  hunger|starving games
  starving artist|caterpillar|polar
  overdose|od of? sugar
  columbine flower|plant
  gangs|gang show|of|green
  kool|chain gang
  beat box|boxing|boxer|bop|bops|sheet|maker
  beat up .. eggs|egg
  hate u give
  10 things i hate about you
  everybody hates chris
  home alone
  how to train your dragon
  horrible histories
`;

/** Topics that make some phrases harmless, and the words that show one: in a search about Minecraft, people blow things up. */
export const topics: Readonly<Record<string, readonly string[]>> = {
  animal: words(
    'whale whales shark sharks spider spiders snake snakes lion lions tiger tigers wolf wolves bear bears bee bees wasp wasps hornet ant ants cat cats dog dogs bird birds fish octopus octopuses salmon penguin penguins crocodile crocodiles scorpion scorpions jellyfish eagle owl owls hawk dinosaur dinosaurs dolphin dolphins lemming lemmings animal animals prey predator predators insects frog frogs mosquito mosquitoes elephant elephants hippo hippos rex butterfly caterpillar stars star plants plant trees tree flowers volcano volcanoes tornado lightning goldfish hamster hamsters piranha piranhas komodo venus flytrap praying mantis squid python anaconda cobra',
  ),
  game: words(
    'minecraft roblox fortnite scratch zelda mario luigi pokemon skyrim gta terraria brawl royale fnaf zombie zombies creeper creepers wither ender enderman warden herobrine game games gamer level boss robux sims undertale valorant pubg cod warzone lego hogwarts sonic kirby splatoon subnautica animalcrossing stardew bloxburg bedwars blox arsenal doors piggy assassins creed halo overwatch ark rust chess hangman tag doom slime enderdragon herobrines villager skeleton piglin ghast blaze sorcerer bowser ganon jailbreak adoptme hunger amongus among impostor imposter mod mods cheat cheats codes walkthrough xbox playstation nintendo switch ps5 ps4 vr',
  ),
  history: words(
    'ww1 ww2 wwi wwii war wars world blitz roman romans tudor tudors viking vikings victorian victorians egypt egyptian egyptians pharaoh pharaohs greek greeks aztec aztecs maya mayan mayans henry viii boleyn anne guy fawkes gunpowder plot parliament nazi-germany germany german germans hitler hitlers nazis holocaust frank battle hastings castle castles medieval knights knight samurai history historical ancient neolithic century great plague saxon saxons anglo norman normans celts boudicca caesar gladiator gladiators julius napoleon nelson trafalgar cromwell civil crusades revolution french russian titanic pompeii evacuees spitfire luftwaffe dambusters hiroshima nagasaki oppenheimer nobel atomic evacuation jack ripper execution charles stuart stuarts elizabeth mary king queen kings queens tower london 1066 1605 1914 1916 1918 1939 1940 1945 1666 assassinated assassination jfk lincoln luther gandhi franz ferdinand soldier soldiers invented',
  ),
  bomber: words('bomber bombers bombing bombings vest belt'),
  asking: words('why do does did people who some'),
  racism: words(
    'kkk klan klux slavery slaves slave racism racist rosa parks mandela apartheid segregation why did',
  ),
  egypt: words(
    'goddess god gods egypt egyptian egyptians osiris horus pharaoh myth ancient nile river oxford',
  ),
  film: words(
    'film films movie movies book books novel play poem song songs lyrics cast trailer actor actress macbeth hamlet romeo juliet shakespeare musical series episode netflix disney character characters story chapter author review quiz summary costume oliver twist matilda matlida potter narnia percy jackson tv',
  ),
  craft: words(
    'paper lego nerf toy water cardboard wooden wood origami cake bath costume drawing draw paint painted model clay glitter seed foam rubber elastic fancy dress minecraft roblox scratch glue massage bubble potato spud pop playdough balloon fizzy baking vinegar soda pretend prop props laser lazer cap gel orbeez plastic plasticine lolly hot chocolate cocoa volcano butter bread cookie fondant sewing knitting crochet cutlery palette staple nail-art makeup cricut heat confetti party squirt slime sticks k-nex knex spear stone age flint',
  ),
  science: words(
    'reaction volcano calorimeter chemistry science element elements periodic vinegar bicarbonate baking soda mentos coke experiment',
  ),
  pests: words(
    'weeds weed ants ant slugs slug snails flies fly mosquitoes mosquito wasps rats mice mould germs bacteria nits lice head moss mites fleas spiders cockroaches grass virus moths aphids greenfly',
  ),
  accident: words(
    'accident accidentally accidently fell falling playing football paper glass plaster plasters scissors oven first aid sport sports pe bike scooter trampoline cooking cat dog knife-by-accident shaving gym running rugby tripped nettle nettles kettle iron slipped bruise ankle knee elbow swimming netball parachute parachuting bungee skydiving skydive',
  ),
  sport: words(
    'chess football boxing boxer karate judo taekwondo wrestling wwe ufc tennis fifa cricket rugby match goal hoops basketball netball game race darts snooker pool fencing monopoly uno film movie video photo photos camera arrow bow bubbles score pingpong badminton swimming',
  ),
  kitchen: words(
    'kitchen fork cutlery chef bread butter cheese cooking spoon vegetables chopping carving cut-resistant onion',
  ),
  aid: words(
    'aid help save saving rescue choking-first cpr first stop prevent avoid without lesson poster feelings apologise sorry',
  ),
  school: words('homework lesson teacher topic maths english school class'),
  'school-like': words('report homework work football parents evening club'),
  'family-fun': words(
    'birthday surprise party present presents christmas santa school teacher homework family wedding portrait album dog cat frame holiday passport recipe diary elf easter competition',
  ),
  field: words('seed oil field fields plant crop oilseed flower yellow honey'),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}
