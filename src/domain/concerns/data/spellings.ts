import { madeOnce } from '../../made-once.ts';

/**
 * Words so telling that any slip of the finger in them is put right: long enough that no slip makes another English word
 * (which is why "strangle" and "shooter" are not here).
 */
export const coreWords = madeOnce((): readonly string[] =>
  `
  suicide suicidal myself overdose selfharm anorexia anorexic bulimia bulimic thinspo paracetamol ibuprofen
  depressed depression unalive terrorist terrorism explosive explosives grenade molotov murdering strangling
  suffocate decapitate beheading blackmail blackmailed blackmailing strangers girlfriend boyfriend webcam
  private privates supremacy supremacist swastika holocaust muslims somebody someone teacher disappear
  painless painlessly minecraft fortnite
`
    .trim()
    .split(/\s+/),
);

/** Spellings that children are seen to use, and the word that is meant. */
export const misspellings = madeOnce(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries({
        suicide:
          'suiside suisid suacide suecide sucide sucicide suicied suiced suicde siucide suside suisside soicide soocide sooicide sewicide suciside suicid suicyde sewerslide suwicide suizide',
        suicidal: 'suisidal sucidal suicidle suicidel suacidal suecidal suicidial',
        myself: 'mysefl mysself meself miself mysef myslf mysekf mysrlf mysalf myslef',
        kill: 'kil kll klil kyll kiill kiil',
        killing: 'kiling killin kilin',
        die: 'diee',
        dying: 'dieing dieying',
        hurt: 'hert hirt hrut hurrt hutr',
        hurting: 'herting hurtin hurtting',
        cut: 'cutt kut',
        cutting: 'cuting cutin cuttin kutting',
        wrist: 'rist wirst ristes',
        wrists: 'rists wirsts',
        hang: 'hange hagn',
        want: 'wnt wanto wnat',
        wanna: 'wana wonna wannna',
        live: 'liv',
        overdose: 'overdoes overdos',
        paracetamol: 'paracetemol parasetamol paracetomol parracetamol paracetamole parasetamole',
        pills: 'pils',
        bleach: 'bleech bleche bleatch',
        selfharm: 'selfharming slefharm selfarm',
        harm: 'harme hram',
        depressed: 'deprest depresed dipressed deppressed',
        anorexic: 'anerexic annorexic anorexick',
        anorexia: 'anerexia annorexia',
        bulimic: 'bulemic',
        bulimia: 'bulemia',
        bomb: 'bom bombe bmob bommb',
        bombs: 'boms bombes',
        grenade: 'granade grenaid granaid',
        explosive: 'exsplosive explosiv explossive',
        explosives: 'exsplosives explossives',
        terrorist: 'terorist terrerist terrist terririst teririst',
        gun: 'gunn',
        knife: 'nife knif kinfe knive',
        stab: 'stabb',
        murder: 'merder murdr murdar murda merdar',
        poison: 'posion poisen poyson posin poisin',
        strangle: 'strangel',
        shoot: 'shoote shute',
        someone: 'somone sumone somwon sumwon sum1 some1 sombody somebody sumbody smone',
        people: 'peple peopel poeple ppl peaple',
        teacher: 'techer teecher teecha teachr teatcher techa',
        brother: 'bruther brotha bro',
        sister: 'sisster sista',
        mum: 'mam mummy mom mommy mommie mumy mother muma mama',
        dad: 'daddy dady father papa',
        nudes: 'nuds noods newds nuudes',
        nude: 'newd nood',
        picture: 'pic picure pictur pikture piture',
        pictures: 'pics pix picures picturs piktures',
        photo: 'foto',
        photos: 'fotos',
        stranger: 'stranjer strainger',
        strangers: 'stranjers straingers',
        online: 'onlin onlien',
        blackmail: 'blakmail',
        grooming: 'gruming groming',
        groomed: 'grumed',
        touched: 'tuched toched touchd',
        touching: 'tuching toching',
        touch: 'tuch toch',
        private: 'privit privite pirvate privet',
        secret: 'secrit seceret sercet',
        everyone: 'evryone everyon everone evry1 every1 everybody evrybody',
        nobody: 'nobdy noone nobodys nowone no1',
        loves: 'luvs',
        love: 'luv',
        hate: 'h8 haet',
        hates: 'h8s haets',
        friend: 'freind frend frind',
        parents: 'parants perents',
        muslims: 'muslem muslems',
        to: '2',
        for: '4',
        you: 'u yu',
        your: 'ur yor',
        are: 'r',
        be: 'b',
        because: 'cos cuz becuz bcuz becoz',
        school: 'skool scool shcool',
        home: 'hom',
        how: 'hw howe hwo',
        make: 'mak maek',
        dont: 'dnt dunt',
        cant: 'cnt',
        im: 'iam',
        anymore: 'enymore anymor',
      }).flatMap(([word, written]) =>
        written
          .split(' ')
          .filter((one) => one !== '')
          .map((one): [string, string] => [one, word]),
      ),
    ),
);
