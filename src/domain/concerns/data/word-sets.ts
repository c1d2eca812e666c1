/** Sets of words that the phrases share, written `@name` in them. */
export const wordSets: Readonly<Record<string, readonly string[]>> = {
  kill: ['kill', 'killing', 'murder', 'murdering'],
  harm: list(
    'kill killing murder stab stabbing shoot shooting strangle choke poison hurt drown suffocate behead decapitate',
  ),
  want: list('want wanna wants wish gonna going will'),
  someone: list(
    'someone somebody people person everyone anyone him her them kids children girl boy man woman baby humans human',
  ),
  family: list(
    'mum dad brother sister parents stepdad stepmum nan grandad grandma uncle aunt cousin family stepbrother stepsister',
  ),
  grownup: list(
    'dad stepdad uncle grandad brother stepbrother cousin teacher coach man boyfriend neighbour babysitter stranger',
  ),
  contact: list(
    'man boy guy person people stranger strangers someone he she they boyfriend girlfriend uncle stepdad coach',
  ),
  others: list(
    'teacher headteacher friend friends classmate classmates class neighbour enemy bully bullies crush boyfriend girlfriend',
  ),
  picture: list('picture pictures photo photos selfie selfies video videos image images nudes nude'),
  body: list('body bum willy privates boobs chest bottom feet underwear knickers bra'),
  ask: list('ask asks asked asking wants wanted want told tells telling keeps made makes making'),
  extremists: list(
    'isis isil daesh taliban qaeda kkk nazis nazi hamas hezbollah shabaab haram edl terrorists neonazis neonazi',
  ),
  peoples: list(
    'jews muslims blacks whites gays immigrants christians asians refugees foreigners gypsies hindus sikhs lesbians transgenders',
  ),
  drug: list('pills tablets paracetamol ibuprofen calpol aspirin medicine sleeping medication'),
};

function list(words: string): readonly string[] {
  return words.split(' ');
}
